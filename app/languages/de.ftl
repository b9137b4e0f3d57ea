# Deutsch (German)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = Zum Inhalt springen
sign-in-button = Anmelden
sign-out-button = Abmelden
sign-in-again-button = Erneut anmelden
try-again-button = Erneut versuchen
save-button = Speichern
discard-button = Verwerfen
not-set = Nicht angegeben
yes = Ja
no = Nein
language-change = Sprache ändern

## The start page

home-signed-out = Sie sind abgemeldet
home-title = Ihr Profil, in Ihrer Hand
home-lead = Hier sehen Sie, was in Ihrem Konto über Sie steht, und ändern, was Sie selbst ändern können. Melden Sie sich mit dem Konto an, das Sie bereits haben.
home-only-you = Nur Sie
home-only-you-text = Diese Seite greift nur auf Ihre eigenen Daten zu, auf die von niemandem sonst.
home-reasons = Alles hat einen Grund
home-reasons-text = Wo sich etwas hier nicht ändern lässt, steht dabei, warum – und wo es geht.
home-nothing-lost = Nichts geht verloren
home-nothing-lost-text = Was Sie eingeben, bleibt erhalten, bis es gespeichert ist – auch wenn sich inzwischen etwas anderes ändert.

## Signing in

signing-in-title = Anmeldung
signing-in-heading = Sie werden angemeldet …
signing-in-moment = Einen Moment, bitte.
sign-in-title = Anmelden
sign-in-leaving = Sie werden zur Anmeldeseite weitergeleitet …
sign-in-slow = Das dauert länger als gewöhnlich. Für die Anmeldung werden JavaScript und WebAssembly benötigt: Falls sie für diese Seite ausgeschaltet sind, schalten Sie sie bitte ein.

## Addresses where there is nothing

not-found-title = Nicht gefunden
not-found-heading = Hier gibt es nichts
not-found-text = Vielleicht enthält die Adresse einen Tippfehler, oder die Seite ist umgezogen.
not-found-start = Zur Startseite

## The profile

profile-title = Ihr Profil
group-profile = Profil
group-about-you = Über Sie
group-sign-in = Anmeldung
sign-in-email = E-Mail
sign-in-ways = Sie melden sich an mit
email-verified = Bestätigt
email-not-verified = Nicht bestätigt
required-mark = (erforderlich)
list-help = Ein Eintrag pro Zeile.
list-add = Hinzufügen
list-add-to = Hinzufügen: { $label }
list-remove = Entfernen
list-remove-from = Entfernen: { $label }
clock-now = Jetzt: { $clock }
unsaved-mark = Nicht gespeicherte Änderungen
as-of-mark = Stand: { $time }
summary-title = Bitte sehen Sie sich diese Felder an
conflict-both = Das wurde inzwischen an anderer Stelle geändert. Jetzt steht dort „{ $theirs }“; eingegeben haben Sie „{ $mine }“. Speichern Sie erneut, um Ihre Eingabe zu behalten.
conflict-use = „{ $theirs }“ übernehmen
conflict-mark = Das wurde inzwischen an anderer Stelle geändert.
elsewhere-title = Jetzt ist jemand anderes angemeldet
elsewhere-text = In einem anderen Tab dieses Browsers hat sich { $name } angemeldet. Das Profil, das hier zu sehen war, wurde ausgeblendet.
elsewhere-go-on = Weiter als { $name }
# How people sign in who have a password with this service.
way-password = E-Mail und Passwort
way-code = Code per E-Mail
way-code-sms = Code per SMS

## What fields are called

label-name = Vollständiger Name
label-given-name = Vorname
label-family-name = Nachname
label-nickname = Spitzname
label-picture = Bild-URL
label-about = Über Sie
label-website = Website
label-location = Standort
label-zoneinfo = Zeitzone
label-locale = Sprache
label-middle-name = Zweiter Vorname
label-preferred-username = Bevorzugter Benutzername
label-profile = Profilseite
label-email = E-Mail
label-phone-number = Telefonnummer
label-gender = Geschlecht
label-birthdate = Geburtsdatum
label-address = Adresse
label-display-name = Hier angezeigter Name
label-display-picture = Hier angezeigtes Bild
label-street-address = Straße und Hausnummer
label-postal-code = Postleitzahl
label-locality = Ort
label-region = Bundesland oder Region
label-country = Land

help-nickname = Wie Sie gern genannt werden.
help-picture = Die https-Adresse eines Bildes von Ihnen.
help-about = Ein paar Sätze, höchstens 500 Zeichen.
help-website = Beginnt mit https:// oder http://.
help-location = Ein Ort, ein Land oder beides.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = Diese Angabe kann hier nicht geändert werden.
reason-own-group = Diese Angaben können hier nicht geändert werden.
reason-each-login-field = Diese Angabe kommt bei jeder Anmeldung von { $owner }. Ändern Sie sie dort.
reason-each-login-group = Diese Angaben kommen bei jeder Anmeldung von { $owner }. Ändern Sie sie dort.
reason-enterprise-field = Diese Angabe wird von { $owner } verwaltet. Für Änderungen wenden Sie sich bitte an die dortige Administration.
reason-enterprise-group = Diese Angaben werden von { $owner } verwaltet. Für Änderungen wenden Sie sich bitte an die dortige Administration.
reason-first-login = Bei Ihrer ersten Anmeldung von { $owner } übernommen. Was Sie hier ändern, bleibt hier bestehen.
reason-external-field = Diese Angabe liegt in der Nutzerdatenbank hinter „{ $owner }“. Für Änderungen wenden Sie sich bitte an den Betreiber dieses Dienstes.
reason-external-group = Diese Angaben liegen in der Nutzerdatenbank hinter „{ $owner }“. Für Änderungen wenden Sie sich bitte an den Betreiber dieses Dienstes.
reason-linked-field = Für diese Angabe ist Ihre Hauptanmeldung maßgeblich: { $owner }. Die damit verknüpften Konten ändern sie nicht.
reason-linked-group = Für diese Angaben ist Ihre Hauptanmeldung maßgeblich: { $owner }. Die damit verknüpften Konten ändern sie nicht.
reason-override-owner = Wird hier statt der Angabe von { $owner } angezeigt. Dort bleibt alles, wie es ist.
reason-override = Wird hier statt der Angabe angezeigt, die der Betreiber dieses Dienstes festgelegt hat.
reason-flow-field = Diese Angabe kann auf dieser Seite nicht geändert werden, weil eine neue bestätigt werden muss. Für Änderungen wenden Sie sich bitte an den Betreiber dieses Dienstes.
reason-flow-group = Diese Angaben können auf dieser Seite nicht geändert werden, weil neue bestätigt werden müssen. Für Änderungen wenden Sie sich bitte an den Betreiber dieses Dienstes.
reason-policy-field = Diese Angabe legt der Betreiber dieses Dienstes fest. Für Änderungen wenden Sie sich bitte an ihn.
reason-policy-group = Diese Angaben legt der Betreiber dieses Dienstes fest. Für Änderungen wenden Sie sich bitte an ihn.
reason-other-shape = Ein anderes Programm speichert hier etwas, das dieses Formular nicht vollständig anzeigen kann. Deshalb kann es hier nicht geändert werden.
override-set = Festlegen, wie Sie hier erscheinen
override-set-picture = Festlegen, welches Bild hier angezeigt wird
override-back-owner = Wieder anzeigen, was von { $owner } kommt
override-back = Wieder anzeigen, was vorher da war
email-elsewhere-owner = Ihre E-Mail-Adresse und Ihre Anmeldemethode kommen von { $owner }. Ändern Sie sie dort.
email-elsewhere-enterprise = Ihre E-Mail-Adresse und Ihre Anmeldemethode werden von { $owner } verwaltet. Für Änderungen wenden Sie sich bitte an die dortige Administration.
email-elsewhere = Ihre E-Mail-Adresse und Ihre Anmeldemethode können hier nicht geändert werden. Wenden Sie sich bitte an die Stelle, von der Sie dieses Konto haben.

## A form that was posted without a script and not saved

unsaved-title = Ihre Änderungen wurden nicht gespeichert
unsaved-title-partly = Gespeichert, bis auf das, was dort verwaltet wird, wo Sie sich anmelden
unsaved-title-unknown = Es ist nicht bekannt, ob Ihre Änderungen gespeichert wurden
# { $names } are labels of fields, with commas between them.
unsaved-partly = Unverändert geblieben: { $names }. Alles andere wurde gespeichert.
unsaved-stored = derzeit gespeichert ist „{ $stored }“, eingegeben haben Sie „{ $typed }“.
unsaved-check = Jetzt nachsehen, in einem neuen Tab
unsaved-typed = Ihre Eingabe: { $typed }
typed-title = Ihre Eingaben, noch nicht gespeichert
typed-title-unknown = Ihre Eingaben, vielleicht gespeichert

## Pages that could not be shown

trouble-title = Das hat nicht funktioniert
trouble-title-session = Bitte melden Sie sich erneut an
trouble-title-shut = Dieses Konto kann nicht verwendet werden
trouble-title-unreachable = Der Anmeldedienst ist nicht erreichbar
trouble-title-busy = Der Anmeldedienst ist ausgelastet
trouble-title-often = Das war zu oft
trouble-reference = Referenz: { $name }
stop-trying-button = Nicht weiter versuchen

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = Ihre Sitzung ist beendet. Melden Sie sich erneut an, um fortzufahren.
error-other-account = Sie sind jetzt mit einem anderen Konto angemeldet, deshalb wurde nichts gespeichert. Laden Sie die Seite neu, um dieses Konto zu sehen.
error-forbidden = Diese Anfrage kam nicht von einer unserer Seiten, deshalb wurde nichts ausgeführt. Laden Sie die Seite neu und versuchen Sie es erneut.
error-insufficient-scope = Das Programm, das Sie verwenden, darf das nicht.
error-malformed = Das Formular konnte nicht gelesen werden, deshalb wurde nichts gespeichert. Laden Sie die Seite neu und versuchen Sie es erneut.
error-refused = Es wurde noch nichts gespeichert. Bitte sehen Sie sich die markierten Felder an.
error-no-room =
    { $left ->
        [one] Es wurde nichts gespeichert: In Ihrem Profil ist noch Platz für etwa { $left } Zeichen, benötigt werden { NUMBER($needed) }. Kürzen Sie etwas und speichern Sie erneut.
       *[other] Es wurde nichts gespeichert: In Ihrem Profil ist noch Platz für etwa { $left } Zeichen, benötigt werden { NUMBER($needed) }. Kürzen Sie etwas und speichern Sie erneut.
    }
error-conflict = Es wurde noch nichts gespeichert: Dieses Profil wurde inzwischen an anderer Stelle geändert. Bitte wählen Sie bei den markierten Feldern, was gelten soll.
error-outcome-unknown = Der Anmeldedienst hat nicht geantwortet, deshalb wissen wir nicht, ob Ihre Änderungen gespeichert wurden. Sehen Sie nach, was gespeichert ist, oder speichern Sie erneut: Nichts wird doppelt gespeichert.
error-busy = Der Anmeldedienst ist ausgelastet. Warten Sie einen Moment und versuchen Sie es dann erneut.
error-rate-limited = Das war in kurzer Zeit zu oft. Warten Sie einen Moment und versuchen Sie es dann erneut.
error-too-slow = Ihre Verbindung ist gerade zu langsam, deshalb wurde nichts gespeichert. Versuchen Sie es erneut.
error-unavailable = Der Anmeldedienst ist gerade nicht erreichbar. Versuchen Sie es in einem Moment erneut.
error-blocked = Ihr Konto ist gesperrt. Hilfe bekommen Sie bei der Stelle, von der Sie dieses Konto haben.
error-gone = Ihr Konto gibt es nicht mehr. Hilfe bekommen Sie bei der Stelle, von der Sie dieses Konto haben.
error-late-code = Die Anmeldung hat zu lange gedauert oder wurde bereits abgeschlossen. Bitte melden Sie sich erneut an.
error-sign-in-failed = Die Anmeldung konnte nicht überprüft werden. Bitte melden Sie sich erneut an.
error-offline = Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.
error-misdirected = Unter der verwendeten Adresse antwortet diese Seite nicht.
error-not-found = Unter dieser Adresse gibt es nichts.
error-not-understood = Der Server hat die Anfrage nicht verstanden. Laden Sie die Seite neu und versuchen Sie es erneut.
error-too-large = Das ist mehr, als gespeichert werden kann. Kürzen Sie es und versuchen Sie es erneut.
error-internal = Bei uns ist etwas schiefgegangen. Versuchen Sie es in einem Moment erneut.

## Why a value was not accepted

refusal-missing = Bitte ausfüllen: Diese Angabe ist erforderlich.
refusal-too-short =
    { $shortest ->
        [one] Geben Sie mindestens { $shortest } Zeichen ein; jetzt sind es { NUMBER($actual) }.
       *[other] Geben Sie mindestens { $shortest } Zeichen ein; jetzt sind es { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Geben Sie höchstens { $longest } Zeichen ein; jetzt sind es { NUMBER($actual) }.
       *[other] Geben Sie höchstens { $longest } Zeichen ein; jetzt sind es { NUMBER($actual) }.
    }
refusal-too-many = Wählen Sie höchstens { NUMBER($most) } aus; jetzt sind es { NUMBER($actual) }.
refusal-too-few = Wählen Sie mindestens { NUMBER($least) } aus; jetzt sind es { NUMBER($actual) }.
refusal-too-small = Geben Sie { $least } oder mehr ein.
refusal-too-great = Geben Sie { $most } oder weniger ein.
refusal-too-early = Das Datum darf nicht vor dem { $earliest } liegen.
refusal-too-late = Das Datum darf nicht nach dem { $latest } liegen.
refusal-line-break = Verwenden Sie nur eine Zeile.
refusal-forbidden-character = Hier steht ein unsichtbares Zeichen, das nicht erlaubt ist. Tippen Sie den Text neu ein, statt ihn einzufügen.
refusal-not-a-web-address = Geben Sie eine Webadresse ein, zum Beispiel https://example.com.
refusal-not-https = Geben Sie eine Adresse ein, die mit https:// beginnt.
refusal-address-with-user = Geben Sie eine Adresse ohne Benutzernamen und ohne @ vor dem Servernamen ein.
refusal-not-an-email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.
refusal-not-a-phone = Geben Sie eine Telefonnummer mit 5 bis 15 Ziffern ein, zum Beispiel +46 31 123 45 67.
refusal-not-a-date = Geben Sie ein Datum ein, das es im Kalender gibt, zum Beispiel 2001-02-28.
refusal-not-a-number = Geben Sie eine Zahl in Ziffern ein, zum Beispiel 42 oder 1.5.
refusal-not-digits = Verwenden Sie nur Ziffern.
refusal-not-a-handle = Verwenden Sie Buchstaben von a bis z und Ziffern, dazwischen auch Punkte, Bindestriche oder Unterstriche.
refusal-not-a-choice = Wählen Sie einen Eintrag aus der Liste.
refusal-managed = Diese Angabe liegt bei dem Dienst, mit dem Sie sich anmelden. Er hat uns die Änderung nicht erlaubt. Ändern Sie sie dort.
refusal-rejected = Der Anmeldedienst hat diesen Wert nicht angenommen. Versuchen Sie es mit einem anderen.

## The line at the foot of a form

form-saved = Gespeichert.
form-saved-except =
    { $fields ->
        [one] Gespeichert, bis auf ein Feld; es ist markiert.
       *[other] Gespeichert, bis auf einige Felder; diese sind markiert.
    }
form-saving = Wird gespeichert …
form-checking = Wird geprüft …
form-slow = Noch keine Antwort: Der Anmeldedienst oder Ihre Verbindung ist langsam.
form-busy-by-itself = Der Anmeldedienst ist ausgelastet. Ihre Änderungen werden in einem Moment automatisch gespeichert.
form-busy-by-hand = Der Anmeldedienst ist ausgelastet, deshalb wurde nichts gespeichert. Speichern Sie in einem Moment erneut.
form-often-by-itself = Das war in kurzer Zeit zu oft. Ihre Änderungen werden in einem Moment automatisch gespeichert.
form-often-by-hand = Das war in kurzer Zeit zu oft, deshalb wurde nichts gespeichert. Speichern Sie in einem Moment erneut.
form-again-now = Sie können jetzt wieder speichern.
form-offline = Sie sind offline. Was Sie eingeben, bleibt hier erhalten: Speichern Sie es, wenn die Verbindung wieder da ist.
form-offline-not-sent = Sie sind offline, deshalb wurde noch nichts gespeichert. Sobald die Verbindung wieder da ist, wird automatisch gespeichert.
form-offline-perhaps = Die Verbindung ist abgebrochen, deshalb wissen wir nicht, ob Ihre Änderungen gespeichert wurden. Sobald die Verbindung wieder da ist, werden die Änderungen noch einmal gesendet: Nichts wird doppelt gespeichert.
form-online = Die Verbindung ist wieder da. Sie können jetzt speichern.
form-no-server = Der Server ist nicht erreichbar, deshalb wissen wir nicht, ob Ihre Änderungen gespeichert wurden. Hier bleiben sie erhalten. Speichern Sie in einem Moment erneut: Nichts wird doppelt gespeichert.
form-unreachable = Der Anmeldedienst ist gerade nicht erreichbar, deshalb wurde nichts gespeichert. Ihre Eingaben bleiben hier erhalten.
form-session-ended = Ihre Sitzung ist beendet. Melden Sie sich in einem neuen Tab erneut an, kommen Sie dann zurück und speichern Sie: Ihre Eingaben bleiben hier erhalten.
form-unknown = Der Anmeldedienst hat nicht geantwortet, deshalb wissen wir nicht, ob Ihre Änderungen gespeichert wurden.
form-unknown-stopped = Sie haben die Antwort nicht abgewartet, deshalb wissen wir nicht, ob Ihre Änderungen gespeichert wurden.
form-unknown-still = Es gibt noch immer keine Antwort, deshalb wissen wir nicht, ob Ihre Änderungen gespeichert wurden. Ihre Eingaben bleiben hier erhalten.
form-look-stored = Ihre Änderungen sind gespeichert.
form-look-not-stored = Ihre Änderungen sind nicht gespeichert. Ihre Eingaben sind noch hier.
# { $names } are labels of fields, with commas between them.
form-look-partly = Zum Teil gespeichert. Nicht gespeichert: { $names }.
form-blocked = Ihr Konto ist gesperrt, deshalb wurde nichts gespeichert. Hilfe bekommen Sie bei der Stelle, von der Sie dieses Konto haben.
form-gone = Ihr Konto gibt es nicht mehr, deshalb wurde nichts gespeichert. Hilfe bekommen Sie bei der Stelle, von der Sie dieses Konto haben.
form-fault-reference = Bei uns ist etwas schiefgegangen. Versuchen Sie es in einem Moment erneut. Referenz: { $name }
form-cancelled = Es wurde nichts gespeichert. Ihre Eingaben sind noch hier.
form-nothing-to-save = Nichts zu speichern.
form-discarded = Ihre Änderungen wurden verworfen.
form-draft-back = Ihre nicht gespeicherten Änderungen sind wieder da.
form-draft-back-conflict = Ihre nicht gespeicherten Änderungen sind wieder da. Dieses Profil wurde inzwischen an anderer Stelle geändert: Bitte wählen Sie bei den markierten Feldern, was gelten soll.
form-elsewhere-conflict = Dieses Profil wurde inzwischen in einem anderen Tab geändert. Bitte wählen Sie bei den markierten Feldern, was gelten soll.
form-undone = Rückgängig gemacht.
form-undone-except-marked = Rückgängig gemacht, bis auf das Markierte.
form-undone-except = Rückgängig gemacht, bis auf das, was seitdem an anderer Stelle geändert wurde: { $names }.
form-undo-late = Nicht rückgängig gemacht, weil es seitdem an anderer Stelle geändert wurde: { $names }.
form-undo-refused = Es wurde nichts rückgängig gemacht: Was vorher da war, wird nicht mehr angenommen.
form-undo-unknown = Der Anmeldedienst hat nicht geantwortet, deshalb wissen wir nicht, ob Ihre Änderungen rückgängig gemacht wurden.
form-empty-value = (leer)
form-act-undo = Rückgängig machen
form-act-stop = Nicht länger warten
form-act-cancel = Abbrechen
form-act-save = Erneut speichern
form-act-check = Jetzt prüfen
form-act-sign-in = Erneut anmelden
form-act-reload = Neu laden

## The sign-in in the browser

signin-not-signed-in = Sie sind nicht angemeldet
signin-unknown-state = Diese Anmeldung wurde nicht in diesem Tab begonnen, oder sie wurde bereits abgeschlossen. Bitte melden Sie sich erneut an.
signin-late = Die Anmeldung hat zu lange gedauert. Bitte melden Sie sich erneut an.
signin-wrong-issuer = Die Antwort kam nicht von dem Dienst, der gefragt wurde, und wurde deshalb nicht verwendet. Bitte melden Sie sich erneut an.
signin-nothing-to-finish = Hier gibt es keine Anmeldung abzuschließen.
signin-no-crypto = Dieser Browser erlaubt die Anmeldung unter dieser Adresse nicht. Verwenden Sie die https-Adresse dieser Seite und erlauben Sie ihr, Daten im Browser zu speichern.
signin-denied = Sie haben die Anmeldung nicht erlaubt, oder sie wurde abgelehnt. Sie sind nicht angemeldet.
signin-unauthorized = Mit Ihrem Konto ist die Anmeldung nicht erlaubt. Vielleicht ist es gesperrt: Hilfe bekommen Sie bei der Stelle, von der Sie dieses Konto haben.
signin-question = Für die Anmeldung müssen Sie eine Frage beantworten. Bitte melden Sie sich erneut an.
signin-unreachable = Der Anmeldedienst ist gerade nicht erreichbar. Versuchen Sie es in einem Moment erneut.
signin-too-many = Es gab zu viele Versuche. Warten Sie eine Weile und melden Sie sich dann erneut an.
signin-other = Der Anmeldedienst konnte Sie nicht anmelden. Bitte versuchen Sie es erneut; wenn das so bleibt, informieren Sie den Betreiber dieses Dienstes.

## A page that tries again by itself

again-by-itself = Diese Seite versucht es automatisch erneut.
again-now = Neuer Versuch …
again-stopped = Diese Seite versucht es nicht mehr automatisch.

theme-label = Darstellung
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
footer-support = Hilfe
footer-terms = Nutzungsbedingungen
footer-privacy = Datenschutz
first-visit-title = Ihr Profil ist noch leer
first-visit-text = Nichts davon ist Pflicht. Das lohnt sich auszufüllen:
first-visit-name = damit andere wissen, wie sie Sie nennen sollen.
first-visit-picture = damit andere Sie erkennen.
first-visit-zone = damit Uhrzeiten bei Ihnen stimmen.
first-visit-language = damit Seiten in Ihrer Sprache mit Ihnen sprechen.

footer-label = Über diese Website

picture-change = Bild ändern
picture-drop = Legen Sie hier ein Bild ab, fügen Sie eines ein oder wählen Sie eine Datei: JPEG, PNG oder WebP.
picture-choose = Datei wählen
picture-camera = Foto aufnehmen
picture-crop = Ausschnitt des Bildes. Verschieben Sie ihn mit den Pfeiltasten, vergrößern oder verkleinern Sie ihn mit + und −.
picture-zoom = Zoom
picture-use = Dieses Bild verwenden
picture-progress = Bild wird gesendet
picture-saved = Ihr Bild wurde geändert.
picture-not-a-picture = Das ist kein Bild. Wählen Sie eine Datei in JPEG, PNG oder WebP.
picture-unreadable = Dieses Bild konnte nicht gelesen werden. Vielleicht ist es beschädigt: Wählen Sie ein anderes.
picture-animated = Dieses Bild bewegt sich. Wählen Sie eines, das stillsteht.
picture-too-small = Dieses Bild ist zu klein. Wählen Sie eines mit mindestens 32 mal 32 Pixeln.
picture-too-many-pixels = Dieses Bild hat zu viele Pixel. Wählen Sie ein kleineres.
picture-too-large = Diese Datei ist zu groß. Wählen Sie eine mit höchstens 20 MB.
picture-conflict = Ihr Bild wurde inzwischen anderswo geändert. Verwenden Sie trotzdem dieses, oder brechen Sie ab.
picture-managed = Dieses Bild wird dort verwaltet, wo Sie sich anmelden, und lässt sich darum hier nicht ändern.
picture-no-room = Nichts wurde gespeichert: Ihr Profil ist voll. Kürzen Sie zuerst etwas.
error-picture-refused = Dieses Bild kann nicht verwendet werden. Wählen Sie ein anderes.
