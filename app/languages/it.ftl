# Italiano

app-title = { $page } – { $brand }
skip-link = Vai al contenuto
sign-in-button = Accedi
sign-out-button = Esci
sign-in-again-button = Accedi di nuovo
try-again-button = Riprova
save-button = Salva
discard-button = Annulla modifiche
not-set = Non indicato
yes = Sì
no = No
language-change = Cambia lingua

home-signed-out = Hai effettuato l’uscita
home-title = Il tuo profilo, nelle tue mani
home-lead = Qui vedi che cosa dice di te il tuo account e cambi ciò che spetta a te cambiare. Accedi con l’account che hai già.
home-only-you = Solo tu
home-only-you-text = Questa pagina raggiunge i tuoi dati e quelli di nessun altro.
home-reasons = Un motivo per tutto
home-reasons-text = Dove qualcosa non si può cambiare qui, c’è scritto perché e dove si può.
home-nothing-lost = Nulla va perso
home-nothing-lost-text = Quello che scrivi resta finché non è salvato, anche se intanto cambia qualcos’altro.

signing-in-title = Accesso
signing-in-heading = Accesso in corso…
signing-in-moment = Un momento.
sign-in-title = Accedi
sign-in-leaving = Ti portiamo alla pagina di accesso…
sign-in-slow = Ci vuole più del solito. Per accedere servono JavaScript e WebAssembly: se sono disattivati per questa pagina, attivali.

not-found-title = Non trovato
not-found-heading = Qui non c’è nulla
not-found-text = L’indirizzo può essere sbagliato, o la pagina può essere stata spostata.
not-found-start = Alla pagina iniziale

profile-title = Il tuo profilo
group-profile = Profilo
group-about-you = Su di te
group-sign-in = Accesso
sign-in-email = E-mail
sign-in-ways = Accedi con
email-verified = Verificata
email-not-verified = Non verificata
required-mark = (obbligatorio)
list-help = Scrivine uno per riga.
list-add = Aggiungi
list-add-to = Aggiungi: { $label }
list-remove = Rimuovi
list-remove-from = Rimuovi: { $label }
clock-now = Ora: { $clock }
unsaved-mark = Modifiche non salvate
as-of-mark = Aggiornato alle { $time }
summary-title = Controlla questi campi
conflict-both = Nel frattempo è stato modificato altrove. Ora è «{ $theirs }»; tu hai scritto «{ $mine }». Salva di nuovo per tenere il tuo.
conflict-use = Usa «{ $theirs }»
conflict-mark = Nel frattempo è stato modificato altrove.
elsewhere-title = Ora ha effettuato l’accesso un’altra persona
elsewhere-text = In un’altra scheda di questo browser ha effettuato l’accesso { $name }. Il profilo che era mostrato qui non è più visibile.
elsewhere-go-on = Continua come { $name }
way-password = E-mail e password
way-code = Un codice via e-mail
way-code-sms = Un codice via SMS

label-name = Nome completo
label-given-name = Nome
label-family-name = Cognome
label-nickname = Soprannome
label-picture = URL della foto
label-about = Su di te
label-website = Sito web
label-location = Luogo
label-zoneinfo = Fuso orario
label-locale = Lingua
label-middle-name = Secondo nome
label-preferred-username = Nome utente preferito
label-profile = Pagina del profilo
label-email = E-mail
label-phone-number = Numero di telefono
label-gender = Genere
label-birthdate = Data di nascita
label-address = Indirizzo
label-display-name = Nome mostrato qui
label-display-picture = Foto mostrata qui
label-street-address = Via e numero
label-postal-code = CAP
label-locality = Città
label-region = Provincia o regione
label-country = Paese

help-nickname = Il nome con cui preferisci farti chiamare.
help-picture = L’indirizzo https di una tua foto.
help-about = Qualche frase, fino a 500 caratteri.
help-website = Inizia con https:// o http://.
help-location = Una città, un Paese o entrambi.

reason-own-field = Qui non si può cambiare.
reason-own-group = Questi dati non si possono cambiare qui.
reason-each-login-field = Arriva da { $owner } a ogni accesso. Cambialo lì.
reason-each-login-group = Questi dati arrivano da { $owner } a ogni accesso. Cambiali lì.
reason-enterprise-field = Chi lo gestisce: { $owner }. Chiedi ai suoi amministratori di cambiarlo.
reason-enterprise-group = Chi gestisce questi dati: { $owner }. Chiedi ai suoi amministratori di cambiarli.
reason-first-login = Copiato da { $owner } al tuo primo accesso. Quello che cambi qui resta qui.
reason-external-field = È conservato nell’archivio utenti dietro { $owner }. Chiedi a chi gestisce questo servizio di cambiarlo.
reason-external-group = Questi dati sono conservati nell’archivio utenti dietro { $owner }. Chiedi a chi gestisce questo servizio di cambiarli.
reason-linked-field = Lo decide il tuo accesso principale: { $owner }. Gli account collegati non lo cambiano.
reason-linked-group = Li decide il tuo accesso principale: { $owner }. Gli account collegati non li cambiano.
reason-override-owner = Mostrato qui al posto di ciò che arriva da { $owner }, che lì resta com’è.
reason-override = Mostrato qui al posto di ciò che ha stabilito chi gestisce questo servizio.
reason-flow-field = Non si può cambiare in questa pagina, perché un nuovo valore va confermato. Chiedi a chi gestisce questo servizio di cambiarlo.
reason-flow-group = Questi dati non si possono cambiare in questa pagina, perché i nuovi valori vanno confermati. Chiedi a chi gestisce questo servizio di cambiarli.
reason-policy-field = Lo stabilisce chi gestisce questo servizio. Chiedi di cambiarlo.
reason-policy-group = Questi dati li stabilisce chi gestisce questo servizio. Chiedi di cambiarli.
reason-other-shape = Un altro programma conserva qui qualcosa che questo modulo non può mostrare per intero, quindi qui non si può cambiare.
override-set = Scegli come appari qui
override-set-picture = Scegli la foto mostrata qui
override-back-owner = Mostra di nuovo ciò che arriva da { $owner }
override-back = Mostra ciò che c’era prima
email-elsewhere-owner = Il tuo indirizzo e-mail e il tuo modo di accedere arrivano da { $owner }. Cambiali lì.
email-elsewhere-enterprise = Chi gestisce il tuo indirizzo e-mail e il tuo modo di accedere: { $owner }. Chiedi ai suoi amministratori di cambiarli.
email-elsewhere = Il tuo indirizzo e-mail e il tuo modo di accedere non si possono cambiare qui. Chiedi a chi ti ha dato questo account.

unsaved-title = Le tue modifiche non sono state salvate
unsaved-title-partly = Salvato, tranne ciò che è gestito dove accedi
unsaved-title-unknown = Non si sa se le tue modifiche sono state salvate
unsaved-partly = Rimasto come prima: { $names }. Tutto il resto è stato salvato.
unsaved-stored = ora è salvato «{ $stored }», hai scritto «{ $typed }».
unsaved-check = Controlla ora, in una nuova scheda
unsaved-typed = Hai scritto: { $typed }
typed-title = Quello che hai scritto, non ancora salvato
typed-title-unknown = Quello che hai scritto, forse salvato

trouble-title = Non ha funzionato
trouble-title-session = Accedi di nuovo
trouble-title-shut = Questo account non si può usare
trouble-title-unreachable = Il servizio di accesso non è raggiungibile
trouble-title-busy = Il servizio di accesso è occupato
trouble-title-often = Troppe volte
trouble-reference = Riferimento: { $name }
stop-trying-button = Smetti di riprovare

error-unauthenticated = La tua sessione è terminata. Accedi di nuovo per continuare.
error-other-account = Ora è attivo l’accesso di un altro account, quindi non è stato salvato nulla. Ricarica la pagina per vedere quell’account.
error-forbidden = Questa richiesta non veniva da una nostra pagina, quindi non è stato fatto nulla. Ricarica la pagina e riprova.
error-insufficient-scope = Il programma che usi non ha il permesso di farlo.
error-malformed = Non è stato possibile leggere il modulo, quindi non è stato salvato nulla. Ricarica la pagina e riprova.
error-refused = Non è stato ancora salvato nulla. Controlla i campi segnati.
error-no-room =
    { $left ->
        [one] Non è stato salvato nulla: nel tuo profilo c’è posto per circa { $left } carattere, e ne servono { NUMBER($needed) }. Accorcia qualcosa e salva di nuovo.
        [many] Non è stato salvato nulla: nel tuo profilo c’è posto per circa { $left } caratteri, e ne servono { NUMBER($needed) }. Accorcia qualcosa e salva di nuovo.
       *[other] Non è stato salvato nulla: nel tuo profilo c’è posto per circa { $left } caratteri, e ne servono { NUMBER($needed) }. Accorcia qualcosa e salva di nuovo.
    }
error-conflict = Non è stato ancora salvato nulla: nel frattempo questo profilo è stato modificato altrove. Scegli nei campi segnati.
error-outcome-unknown = Il servizio di accesso non ha risposto, quindi non sappiamo se le tue modifiche sono state salvate. Guarda che cosa è salvato o salva di nuovo: nulla viene salvato due volte.
error-busy = Il servizio di accesso è occupato. Aspetta un momento e riprova.
error-rate-limited = Troppe volte in poco tempo. Aspetta un momento e riprova.
error-too-slow = La tua connessione ora è troppo lenta, quindi non è stato salvato nulla. Riprova.
error-unavailable = Il servizio di accesso ora non è raggiungibile. Riprova tra un momento.
error-blocked = Il tuo account è bloccato. Chiedi aiuto a chi ti ha dato questo account.
error-gone = Il tuo account non esiste più. Chiedi aiuto a chi ti ha dato questo account.
error-late-code = L’accesso è durato troppo o era già stato completato. Accedi di nuovo.
error-sign-in-failed = Non è stato possibile verificare l’accesso. Accedi di nuovo.
error-offline = Il server non è raggiungibile. Controlla la connessione e riprova.
error-misdirected = Questa pagina non risponde all’indirizzo usato.
error-not-found = A questo indirizzo non c’è nulla.
error-not-understood = Il server non ha capito la richiesta. Ricarica la pagina e riprova.
error-too-large = È più di quanto si possa salvare. Accorcialo e riprova.
error-internal = Qualcosa è andato storto da parte nostra. Riprova tra un momento.

refusal-missing = Compila questo campo: è obbligatorio.
refusal-too-short =
    { $shortest ->
        [one] Usa almeno { $shortest } carattere; ora sono { NUMBER($actual) }.
        [many] Usa almeno { $shortest } caratteri; ora sono { NUMBER($actual) }.
       *[other] Usa almeno { $shortest } caratteri; ora sono { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Usa al massimo { $longest } carattere; ora sono { NUMBER($actual) }.
        [many] Usa al massimo { $longest } caratteri; ora sono { NUMBER($actual) }.
       *[other] Usa al massimo { $longest } caratteri; ora sono { NUMBER($actual) }.
    }
refusal-too-many = Scegline al massimo { NUMBER($most) }; ora sono { NUMBER($actual) }.
refusal-too-few = Scegline almeno { NUMBER($least) }; ora sono { NUMBER($actual) }.
refusal-too-small = Usa { $least } o più.
refusal-too-great = Usa { $most } o meno.
refusal-too-early = Usa { $earliest } o un giorno successivo.
refusal-too-late = Usa { $latest } o un giorno precedente.
refusal-line-break = Usa una sola riga.
refusal-forbidden-character = C’è un carattere invisibile che non è permesso. Scrivilo di nuovo invece di incollarlo.
refusal-not-a-web-address = Usa un indirizzo web, come https://example.com.
refusal-not-https = Usa un indirizzo che inizi con https://.
refusal-address-with-user = Usa un indirizzo senza nome utente né @ prima dell’host.
refusal-not-an-email = Usa un indirizzo e-mail, come name@example.com.
refusal-not-a-phone = Usa un numero di telefono da 5 a 15 cifre, come +46 31 123 45 67.
refusal-not-a-date = Usa un giorno del calendario, come 2001-02-28.
refusal-not-a-number = Usa un numero in cifre, come 42 o 1.5.
refusal-not-digits = Usa solo cifre.
refusal-not-a-handle = Usa lettere dalla a alla z, cifre e, tra loro, punti, trattini o trattini bassi.
refusal-not-a-choice = Scegli una voce dell’elenco.
refusal-managed = Lo conserva il servizio con cui accedi, che non ci ha permesso di cambiarlo. Cambialo lì.
refusal-rejected = Il servizio di accesso non ha accettato questo valore. Provane un altro.

form-saved = Salvato.
form-saved-except =
    { $fields ->
        [one] Salvato, tranne un campo: è segnato.
        [many] Salvato, tranne alcuni campi: sono segnati.
       *[other] Salvato, tranne alcuni campi: sono segnati.
    }
form-saving = Salvataggio…
form-checking = Controllo…
form-slow = Ancora nessuna risposta: il servizio di accesso o la tua connessione è lenta.
form-busy-by-itself = Il servizio di accesso è occupato. Le tue modifiche si salvano da sole tra un momento.
form-busy-by-hand = Il servizio di accesso è occupato, quindi non è stato salvato nulla. Salva di nuovo tra un momento.
form-often-by-itself = Troppe volte in poco tempo. Le tue modifiche si salvano da sole tra un momento.
form-often-by-hand = Troppe volte in poco tempo, quindi non è stato salvato nulla. Salva di nuovo tra un momento.
form-again-now = Ora puoi salvare di nuovo.
form-offline = Non c’è connessione. Quello che scrivi resta qui: salvalo quando torna la connessione.
form-offline-not-sent = Non c’è connessione, quindi non è stato ancora salvato nulla. Si salva da solo quando torna la connessione.
form-offline-perhaps = La connessione si è interrotta, quindi non sappiamo se le tue modifiche sono state salvate. Saranno inviate di nuovo quando torna: nulla viene salvato due volte.
form-online = La connessione è tornata. Ora puoi salvare.
form-no-server = Il server non è raggiungibile, quindi non sappiamo se le tue modifiche sono state salvate. Restano qui. Salva di nuovo tra un momento: nulla viene salvato due volte.
form-unreachable = Il servizio di accesso ora non è raggiungibile, quindi non è stato salvato nulla. Quello che hai scritto resta qui.
form-session-ended = La tua sessione è terminata. Accedi di nuovo in una nuova scheda, poi torna e salva: quello che hai scritto resta qui.
form-unknown = Il servizio di accesso non ha risposto, quindi non sappiamo se le tue modifiche sono state salvate.
form-unknown-stopped = Non hai aspettato la risposta, quindi non sappiamo se le tue modifiche sono state salvate.
form-unknown-still = Non c’è ancora risposta, quindi non sappiamo se le tue modifiche sono state salvate. Quello che hai scritto resta qui.
form-look-stored = Salvato: le tue modifiche ci sono.
form-look-not-stored = Le tue modifiche non sono salvate. Quello che hai scritto è ancora qui.
form-look-partly = Salvato in parte. Non salvato: { $names }.
form-blocked = Il tuo account è bloccato, quindi non è stato salvato nulla. Chiedi aiuto a chi ti ha dato questo account.
form-gone = Il tuo account non esiste più, quindi non è stato salvato nulla. Chiedi aiuto a chi ti ha dato questo account.
form-fault-reference = Qualcosa è andato storto da parte nostra. Riprova tra un momento. Riferimento: { $name }
form-cancelled = Non è stato salvato nulla. Quello che hai scritto è ancora qui.
form-nothing-to-save = Non c’è nulla da salvare.
form-discarded = Le tue modifiche sono state annullate.
form-draft-back = Le tue modifiche non salvate sono di nuovo qui.
form-draft-back-conflict = Le tue modifiche non salvate sono di nuovo qui. Nel frattempo questo profilo è stato modificato altrove: scegli nei campi segnati.
form-elsewhere-conflict = Nel frattempo questo profilo è stato modificato in un’altra scheda. Scegli nei campi segnati.
form-undone = Annullato.
form-undone-except-marked = Annullato, tranne ciò che è segnato.
form-undone-except = Annullato, tranne ciò che da allora è stato modificato altrove: { $names }.
form-undo-late = Non annullato, perché da allora è stato modificato altrove: { $names }.
form-undo-refused = Non è stato annullato nulla: ciò che c’era prima non è più accettato.
form-undo-unknown = Il servizio di accesso non ha risposto, quindi non sappiamo se le tue modifiche sono state annullate.
form-empty-value = (vuoto)
form-act-undo = Annulla
form-act-stop = Non aspettare
form-act-cancel = Non salvare
form-act-save = Salva di nuovo
form-act-check = Controlla ora
form-act-sign-in = Accedi di nuovo
form-act-reload = Ricarica

signin-not-signed-in = Non hai effettuato l’accesso
signin-unknown-state = Questo accesso non è iniziato in questa scheda o era già stato completato. Accedi di nuovo.
signin-late = L’accesso è durato troppo. Accedi di nuovo.
signin-wrong-issuer = La risposta non veniva dal servizio a cui era stata chiesta, quindi non è stata usata. Accedi di nuovo.
signin-nothing-to-finish = Qui non c’è alcun accesso da completare.
signin-no-crypto = Questo browser non permette di accedere da questo indirizzo. Usa l’indirizzo https di questa pagina e permettile di salvare dati.
signin-denied = Non hai permesso l’accesso, o è stato rifiutato. Non hai effettuato l’accesso.
signin-unauthorized = Il tuo account non può accedere. Forse è bloccato: chiedi aiuto a chi ti ha dato questo account.
signin-question = Per accedere devi rispondere a una domanda. Accedi di nuovo.
signin-unreachable = Il servizio di accesso ora non è raggiungibile. Riprova tra un momento.
signin-too-many = Ci sono stati troppi tentativi. Aspetta un po’ e accedi di nuovo.
signin-other = Il servizio di accesso non è riuscito a farti accedere. Riprova; se continua, dillo a chi gestisce questo servizio.

again-by-itself = Questa pagina riprova da sola.
again-now = Nuovo tentativo…
again-stopped = Questa pagina non riprova più da sola.

theme-label = Aspetto
theme-system = Come il sistema
theme-light = Chiaro
theme-dark = Scuro
footer-support = Aiuto
footer-terms = Condizioni d’uso
footer-privacy = Privacy
first-visit-title = Il tuo profilo è ancora vuoto
first-visit-text = Qui nulla è obbligatorio. Ecco cosa vale la pena compilare:
first-visit-name = così si sa come chiamarti.
first-visit-picture = così ti si riconosce.
first-visit-zone = così gli orari sono giusti dove ti trovi.
first-visit-language = così le pagine sono nella tua lingua.

footer-label = Informazioni su questo sito

picture-change = Cambia foto
picture-drop = Trascina qui un’immagine, incollala o scegli un file: JPEG, PNG o WebP.
picture-choose = Scegli un file
picture-camera = Scatta una foto
picture-crop = Parte dell’immagine. Spostala con le frecce, ingrandiscila o riducila con + e −.
picture-zoom = Zoom
picture-use = Usa questa immagine
picture-progress = Invio dell’immagine
picture-saved = La tua foto è stata cambiata.
picture-not-a-picture = Questa non è un’immagine. Scegli un file JPEG, PNG o WebP.
picture-unreadable = Non è stato possibile leggere questa immagine. Forse è danneggiata: scegline un’altra.
picture-animated = Questa immagine si muove. Scegline una ferma.
picture-too-small = Questa immagine è troppo piccola. Scegline una di almeno 32 per 32 pixel.
picture-too-many-pixels = Questa immagine ha troppi pixel. Scegline una più piccola.
picture-too-large = Questo file è troppo grande. Scegline uno di al massimo 20 MB.
picture-conflict = Nel frattempo la tua foto è stata cambiata altrove. Usa comunque questa, o annulla.
picture-managed = Questa immagine è gestita dove accedi, quindi qui non si può cambiare.
picture-no-room = Non è stato salvato nulla: il tuo profilo è pieno. Prima accorcia qualcosa.
error-picture-refused = Questa immagine non si può usare. Scegline un’altra.
