# Nederlands (Dutch)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = Naar de inhoud
sign-in-button = Inloggen
sign-out-button = Uitloggen
sign-in-again-button = Opnieuw inloggen
try-again-button = Opnieuw proberen
save-button = Opslaan
discard-button = Verwerpen
not-set = Niet ingevuld
yes = Ja
no = Nee
language-change = Taal wijzigen

## The start page

home-signed-out = Je bent uitgelogd
home-title = Jouw profiel, in jouw handen
home-lead = Hier zie je wat er in je account over je staat en wijzig je wat je zelf kunt wijzigen. Log in met het account dat je al hebt.
home-only-you = Alleen jij
home-only-you-text = Deze pagina komt alleen bij je eigen gegevens en bij die van niemand anders.
home-reasons = Voor alles een reden
home-reasons-text = Kun je iets hier niet wijzigen, dan staat erbij waarom, en waar het wel kan.
home-nothing-lost = Er gaat niets verloren
home-nothing-lost-text = Wat je typt, blijft staan tot het is opgeslagen, ook als er intussen iets anders verandert.

## Signing in

signing-in-title = Bezig met inloggen
signing-in-heading = Je wordt ingelogd…
signing-in-moment = Een ogenblik.
sign-in-title = Inloggen
sign-in-leaving = Je gaat naar de inlogpagina…
sign-in-slow = Dit duurt langer dan normaal. Voor inloggen zijn JavaScript en WebAssembly nodig: zet ze aan als ze voor deze pagina uitstaan.

## Addresses where there is nothing

not-found-title = Niet gevonden
not-found-heading = Hier is niets
not-found-text = Misschien zit er een typfout in het adres, of is de pagina verplaatst.
not-found-start = Naar de startpagina

## The profile

profile-title = Je profiel
group-profile = Profiel
group-about-you = Over jou
group-sign-in = Inloggen
sign-in-email = E-mail
sign-in-ways = Je logt in met
email-verified = Bevestigd
email-not-verified = Niet bevestigd
required-mark = (verplicht)
list-help = Eén per regel.
list-add = Toevoegen
list-add-to = Toevoegen: { $label }
list-remove = Verwijderen
list-remove-from = Verwijderen: { $label }
clock-now = Nu: { $clock }
unsaved-mark = Niet-opgeslagen wijzigingen
as-of-mark = Stand van { $time }
summary-title = Bekijk deze velden
conflict-both = Dit is intussen ergens anders gewijzigd. Er staat nu “{ $theirs }”; jij typte “{ $mine }”. Sla opnieuw op om jouw versie te houden.
conflict-use = “{ $theirs }” gebruiken
conflict-mark = Dit is intussen ergens anders gewijzigd.
elsewhere-title = Er is nu iemand anders ingelogd
elsewhere-text = In een ander tabblad van deze browser heeft { $name } ingelogd. Het profiel dat hier stond, is weggehaald.
elsewhere-go-on = Doorgaan als { $name }
# How people sign in who have a password with this service.
way-password = E-mail en wachtwoord
way-code = Code per e-mail
way-code-sms = Code per sms

## What fields are called

label-name = Volledige naam
label-given-name = Voornaam
label-family-name = Achternaam
label-nickname = Bijnaam
label-picture = URL van foto
label-about = Over jou
label-website = Website
label-location = Locatie
label-zoneinfo = Tijdzone
label-locale = Taal
label-middle-name = Tweede voornaam
label-preferred-username = Gewenste gebruikersnaam
label-profile = Profielpagina
label-email = E-mail
label-phone-number = Telefoonnummer
label-gender = Geslacht
label-birthdate = Geboortedatum
label-address = Adres
label-display-name = Naam die hier wordt getoond
label-display-picture = Foto die hier wordt getoond
label-street-address = Straat en huisnummer
label-postal-code = Postcode
label-locality = Plaats
label-region = Provincie of regio
label-country = Land

help-nickname = Hoe je graag genoemd wordt.
help-picture = Het https-adres van een foto van jou.
help-about = Een paar zinnen, maximaal 500 tekens.
help-website = Begint met https:// of http://.
help-location = Een plaats, een land of allebei.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = Dit kan hier niet worden gewijzigd.
reason-own-group = Deze gegevens kunnen hier niet worden gewijzigd.
reason-each-login-field = Dit komt bij elke keer inloggen van { $owner }. Wijzig het daar.
reason-each-login-group = Deze gegevens komen bij elke keer inloggen van { $owner }. Wijzig ze daar.
reason-enterprise-field = Dit wordt beheerd door { $owner }. Vraag de beheerders daar om het te wijzigen.
reason-enterprise-group = Deze gegevens worden beheerd door { $owner }. Vraag de beheerders daar om ze te wijzigen.
reason-first-login = Overgenomen van { $owner } toen je voor het eerst inlogde. Wat je hier wijzigt, blijft hier staan.
reason-external-field = Dit staat in de gebruikersdatabase achter “{ $owner }”. Vraag de aanbieder van deze dienst om het te wijzigen.
reason-external-group = Deze gegevens staan in de gebruikersdatabase achter “{ $owner }”. Vraag de aanbieder van deze dienst om ze te wijzigen.
reason-linked-field = Dit hangt af van de belangrijkste manier waarop je inlogt: { $owner }. De accounts die daaraan gekoppeld zijn, veranderen het niet.
reason-linked-group = Deze gegevens hangen af van de belangrijkste manier waarop je inlogt: { $owner }. De accounts die daaraan gekoppeld zijn, veranderen ze niet.
reason-override-owner = Wordt hier getoond in plaats van wat van { $owner } komt. Daar blijft alles zoals het is.
reason-override = Wordt hier getoond in plaats van wat de aanbieder van deze dienst heeft ingesteld.
reason-flow-field = Dit kan op deze pagina niet worden gewijzigd, omdat een nieuwe waarde bevestigd moet worden. Vraag de aanbieder van deze dienst om het te wijzigen.
reason-flow-group = Deze gegevens kunnen op deze pagina niet worden gewijzigd, omdat nieuwe waarden bevestigd moeten worden. Vraag de aanbieder van deze dienst om ze te wijzigen.
reason-policy-field = Dit is ingesteld door de aanbieder van deze dienst. Vraag de aanbieder om het te wijzigen.
reason-policy-group = Deze gegevens zijn ingesteld door de aanbieder van deze dienst. Vraag de aanbieder om ze te wijzigen.
reason-other-shape = Een ander programma bewaart hier iets wat dit formulier niet volledig kan tonen. Daarom kan het hier niet worden gewijzigd.
override-set = Kiezen hoe je hier te zien bent
override-set-picture = Kiezen welke foto hier wordt getoond
override-back-owner = Weer tonen wat van { $owner } komt
override-back = Weer tonen wat er eerst stond
email-elsewhere-owner = Je e-mailadres en je manier van inloggen komen van { $owner }. Wijzig ze daar.
email-elsewhere-enterprise = Je e-mailadres en je manier van inloggen worden beheerd door { $owner }. Vraag de beheerders daar om ze te wijzigen.
email-elsewhere = Je e-mailadres en je manier van inloggen kunnen hier niet worden gewijzigd. Vraag het aan degene van wie je dit account hebt gekregen.

## A form that was posted without a script and not saved

unsaved-title = Je wijzigingen zijn niet opgeslagen
unsaved-title-partly = Opgeslagen, behalve wat wordt beheerd op de plek waar je inlogt
unsaved-title-unknown = Het is niet bekend of je wijzigingen zijn opgeslagen
# { $names } are labels of fields, with commas between them.
unsaved-partly = Gebleven zoals het was: { $names }. Al het andere is opgeslagen.
unsaved-stored = op dit moment is “{ $stored }” opgeslagen, jij typte “{ $typed }”.
unsaved-check = Nu controleren, in een nieuw tabblad
unsaved-typed = Jij typte: { $typed }
typed-title = Wat je typte, nog niet opgeslagen
typed-title-unknown = Wat je typte, misschien opgeslagen

## Pages that could not be shown

trouble-title = Dit is niet gelukt
trouble-title-session = Log opnieuw in
trouble-title-shut = Dit account kan niet worden gebruikt
trouble-title-unreachable = De inlogdienst is niet bereikbaar
trouble-title-busy = De inlogdienst is overbelast
trouble-title-often = Dat was te vaak
trouble-reference = Referentie: { $name }
stop-trying-button = Stoppen met proberen

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = Je sessie is afgelopen. Log opnieuw in om verder te gaan.
error-other-account = Je bent nu met een ander account ingelogd, dus er is niets opgeslagen. Laad de pagina opnieuw om dat account te zien.
error-forbidden = Dit verzoek kwam niet van een van onze pagina’s, dus er is niets gedaan. Laad de pagina opnieuw en probeer het nog een keer.
error-insufficient-scope = Het programma dat je gebruikt, mag dat niet doen.
error-malformed = Het formulier kon niet worden gelezen, dus er is niets opgeslagen. Laad de pagina opnieuw en probeer het nog een keer.
error-refused = Er is nog niets opgeslagen. Bekijk de gemarkeerde velden.
error-no-room =
    { $left ->
        [one] Er is niets opgeslagen: je profiel heeft nog ruimte voor ongeveer { $left } teken, en er zijn er { NUMBER($needed) } nodig. Maak iets korter en sla opnieuw op.
       *[other] Er is niets opgeslagen: je profiel heeft nog ruimte voor ongeveer { $left } tekens, en er zijn er { NUMBER($needed) } nodig. Maak iets korter en sla opnieuw op.
    }
error-conflict = Er is nog niets opgeslagen: dit profiel is intussen ergens anders gewijzigd. Maak een keuze bij de gemarkeerde velden.
error-outcome-unknown = De inlogdienst gaf geen antwoord, dus we weten niet of je wijzigingen zijn opgeslagen. Kijk wat er is opgeslagen, of sla opnieuw op: niets wordt dubbel opgeslagen.
error-busy = De inlogdienst is overbelast. Wacht even en probeer het dan opnieuw.
error-rate-limited = Dat was te vaak achter elkaar. Wacht even en probeer het dan opnieuw.
error-too-slow = Je verbinding is nu te traag, dus er is niets opgeslagen. Probeer het opnieuw.
error-unavailable = De inlogdienst is nu niet bereikbaar. Probeer het zo meteen opnieuw.
error-blocked = Je account is geblokkeerd. Vraag om hulp bij degene van wie je dit account hebt gekregen.
error-gone = Je account bestaat niet meer. Vraag om hulp bij degene van wie je dit account hebt gekregen.
error-late-code = Het inloggen duurde te lang of was al een keer afgerond. Log opnieuw in.
error-sign-in-failed = Het inloggen kon niet worden gecontroleerd. Log opnieuw in.
error-offline = De server is niet bereikbaar. Controleer je verbinding en probeer het dan opnieuw.
error-misdirected = Deze pagina antwoordt niet op het adres dat is gebruikt.
error-not-found = Op dit adres is niets.
error-not-understood = De server begreep het verzoek niet. Laad de pagina opnieuw en probeer het nog een keer.
error-too-large = Dit is meer dan kan worden opgeslagen. Maak het korter en probeer het opnieuw.
error-internal = Er ging iets mis aan onze kant. Probeer het zo meteen opnieuw.

## Why a value was not accepted

refusal-missing = Vul dit in: het is verplicht.
refusal-too-short =
    { $shortest ->
        [one] Gebruik minstens { $shortest } teken; dit zijn er { NUMBER($actual) }.
       *[other] Gebruik minstens { $shortest } tekens; dit zijn er { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Gebruik hoogstens { $longest } teken; dit zijn er { NUMBER($actual) }.
       *[other] Gebruik hoogstens { $longest } tekens; dit zijn er { NUMBER($actual) }.
    }
refusal-too-many = Kies er hoogstens { NUMBER($most) }; dit zijn er { NUMBER($actual) }.
refusal-too-few = Kies er minstens { NUMBER($least) }; dit zijn er { NUMBER($actual) }.
refusal-too-small = Vul { $least } of meer in.
refusal-too-great = Vul { $most } of minder in.
refusal-too-early = Kies { $earliest } of een latere dag.
refusal-too-late = Kies { $latest } of een eerdere dag.
refusal-line-break = Gebruik maar één regel.
refusal-forbidden-character = Hier staat een onzichtbaar teken in dat niet is toegestaan. Typ de tekst opnieuw in plaats van te plakken.
refusal-not-a-web-address = Vul een webadres in, zoals https://example.com.
refusal-not-https = Vul een adres in dat begint met https://.
refusal-address-with-user = Vul een adres in zonder gebruikersnaam of @ voor de servernaam.
refusal-not-an-email = Vul een e-mailadres in, zoals name@example.com.
refusal-not-a-phone = Vul een telefoonnummer van 5 tot 15 cijfers in, zoals +46 31 123 45 67.
refusal-not-a-date = Vul een bestaande datum in, zoals 2001-02-28.
refusal-not-a-number = Vul een getal in cijfers in, zoals 42 of 1.5.
refusal-not-digits = Gebruik alleen cijfers.
refusal-not-a-handle = Gebruik letters van a tot en met z en cijfers, met daartussen eventueel punten, koppeltekens of liggende streepjes.
refusal-not-a-choice = Kies er een uit de lijst.
refusal-managed = Dit wordt bewaard door de dienst waarmee je inlogt, en die stond ons de wijziging niet toe. Wijzig het daar.
refusal-rejected = De inlogdienst heeft deze waarde niet geaccepteerd. Probeer een andere.

## The line at the foot of a form

form-saved = Opgeslagen.
form-saved-except =
    { $fields ->
        [one] Opgeslagen, behalve één veld: dat is gemarkeerd.
       *[other] Opgeslagen, behalve enkele velden: die zijn gemarkeerd.
    }
form-saving = Opslaan…
form-checking = Controleren…
form-slow = Nog geen antwoord: de inlogdienst of je verbinding is traag.
form-busy-by-itself = De inlogdienst is overbelast. Je wijzigingen worden zo meteen vanzelf opgeslagen.
form-busy-by-hand = De inlogdienst is overbelast, dus er is niets opgeslagen. Sla zo meteen opnieuw op.
form-often-by-itself = Dat was te vaak achter elkaar. Je wijzigingen worden zo meteen vanzelf opgeslagen.
form-often-by-hand = Dat was te vaak achter elkaar, dus er is niets opgeslagen. Sla zo meteen opnieuw op.
form-again-now = Je kunt nu weer opslaan.
form-offline = Je bent offline. Wat je typt, blijft hier bewaard: sla het op als de verbinding er weer is.
form-offline-not-sent = Je bent offline, dus er is nog niets opgeslagen. Dat gebeurt vanzelf als de verbinding er weer is.
form-offline-perhaps = De verbinding viel weg, dus we weten niet of je wijzigingen zijn opgeslagen. Ze worden opnieuw verstuurd als de verbinding er weer is: niets wordt dubbel opgeslagen.
form-online = De verbinding is er weer. Je kunt nu opslaan.
form-no-server = De server is niet bereikbaar, dus we weten niet of je wijzigingen zijn opgeslagen. Ze blijven hier bewaard. Sla zo meteen opnieuw op: niets wordt dubbel opgeslagen.
form-unreachable = De inlogdienst is nu niet bereikbaar, dus er is niets opgeslagen. Wat je typte, blijft hier bewaard.
form-session-ended = Je sessie is afgelopen. Log opnieuw in op een nieuw tabblad, kom dan terug en sla op: wat je typte, blijft hier bewaard.
form-unknown = De inlogdienst gaf geen antwoord, dus we weten niet of je wijzigingen zijn opgeslagen.
form-unknown-stopped = Je hebt niet op het antwoord gewacht, dus we weten niet of je wijzigingen zijn opgeslagen.
form-unknown-still = Er is nog steeds geen antwoord, dus we weten niet of je wijzigingen zijn opgeslagen. Wat je typte, blijft hier bewaard.
form-look-stored = Je wijzigingen zijn opgeslagen.
form-look-not-stored = Je wijzigingen zijn niet opgeslagen. Wat je typte, staat hier nog.
# { $names } are labels of fields, with commas between them.
form-look-partly = Gedeeltelijk opgeslagen. Niet opgeslagen: { $names }.
form-blocked = Je account is geblokkeerd, dus er is niets opgeslagen. Vraag om hulp bij degene van wie je dit account hebt gekregen.
form-gone = Je account bestaat niet meer, dus er is niets opgeslagen. Vraag om hulp bij degene van wie je dit account hebt gekregen.
form-fault-reference = Er ging iets mis aan onze kant. Probeer het zo meteen opnieuw. Referentie: { $name }
form-cancelled = Er is niets opgeslagen. Wat je typte, staat hier nog.
form-nothing-to-save = Niets om op te slaan.
form-discarded = Je wijzigingen zijn verworpen.
form-draft-back = Je niet-opgeslagen wijzigingen zijn terug.
form-draft-back-conflict = Je niet-opgeslagen wijzigingen zijn terug. Dit profiel is intussen ergens anders gewijzigd: maak een keuze bij de gemarkeerde velden.
form-elsewhere-conflict = Dit profiel is intussen in een ander tabblad gewijzigd. Maak een keuze bij de gemarkeerde velden.
form-undone = Ongedaan gemaakt.
form-undone-except-marked = Ongedaan gemaakt, behalve wat is gemarkeerd.
form-undone-except = Ongedaan gemaakt, behalve wat sindsdien ergens anders is gewijzigd: { $names }.
form-undo-late = Niet ongedaan gemaakt, omdat dit sindsdien ergens anders is gewijzigd: { $names }.
form-undo-refused = Er is niets ongedaan gemaakt: wat er eerst stond, wordt niet meer geaccepteerd.
form-undo-unknown = De inlogdienst gaf geen antwoord, dus we weten niet of je wijzigingen ongedaan zijn gemaakt.
form-empty-value = (leeg)
form-act-undo = Ongedaan maken
form-act-stop = Niet langer wachten
form-act-cancel = Annuleren
form-act-save = Opnieuw opslaan
form-act-check = Nu controleren
form-act-sign-in = Opnieuw inloggen
form-act-reload = Opnieuw laden

## The sign-in in the browser

signin-not-signed-in = Je bent niet ingelogd
signin-unknown-state = Het inloggen is niet in dit tabblad begonnen of was al een keer afgerond. Log opnieuw in.
signin-late = Het inloggen duurde te lang. Log opnieuw in.
signin-wrong-issuer = Het antwoord kwam niet van de dienst waaraan het was gevraagd, dus het is niet gebruikt. Log opnieuw in.
signin-nothing-to-finish = Er is hier geen inlogpoging om af te ronden.
signin-no-crypto = Met deze browser kun je vanaf dit adres niet inloggen. Gebruik het https-adres van deze pagina en sta toe dat de pagina gegevens opslaat.
signin-denied = Je hebt het inloggen niet toegestaan, of het is geweigerd. Je bent niet ingelogd.
signin-unauthorized = Met jouw account mag niet worden ingelogd. Misschien is het geblokkeerd: vraag om hulp bij degene van wie je dit account hebt gekregen.
signin-question = Om in te loggen moet je een vraag beantwoorden. Log opnieuw in.
signin-unreachable = De inlogdienst is nu niet bereikbaar. Probeer het zo meteen opnieuw.
signin-too-many = Er zijn te veel pogingen gedaan. Wacht een tijdje en log dan opnieuw in.
signin-other = De inlogdienst kon je niet inloggen. Probeer het opnieuw; blijft het zo, meld het dan bij de aanbieder van deze dienst.

## A page that tries again by itself

again-by-itself = Deze pagina probeert het vanzelf opnieuw.
again-now = Nieuwe poging…
again-stopped = Deze pagina probeert het niet meer vanzelf opnieuw.

theme-label = Weergave
theme-system = Zoals het systeem
theme-light = Licht
theme-dark = Donker
footer-support = Hulp
footer-terms = Gebruiksvoorwaarden
footer-privacy = Privacy
first-visit-title = Je profiel is nog leeg
first-visit-text = Niets hier is verplicht. Dit is het invullen waard:
first-visit-name = zodat mensen weten hoe ze je kunnen noemen.
first-visit-picture = zodat mensen je herkennen.
first-visit-zone = zodat tijden kloppen waar jij bent.
first-visit-language = zodat pagina’s in jouw taal zijn.

footer-label = Over deze site

picture-change = Foto wijzigen
picture-drop = Zet hier een afbeelding neer, plak er een of kies een bestand: JPEG, PNG of WebP.
picture-choose = Bestand kiezen
picture-camera = Foto maken
picture-crop = Deel van de afbeelding. Verplaats het met de pijltoetsen, maak het groter of kleiner met + en −.
picture-zoom = Zoom
picture-use = Deze afbeelding gebruiken
picture-progress = Afbeelding wordt verzonden
picture-saved = Je foto is gewijzigd.
picture-not-a-picture = Dat is geen afbeelding. Kies een JPEG-, PNG- of WebP-bestand.
picture-unreadable = Die afbeelding kon niet worden gelezen. Misschien is ze beschadigd: kies een andere.
picture-animated = Die afbeelding beweegt. Kies er een die stilstaat.
picture-too-small = Die afbeelding is te klein. Kies er een van minstens 32 bij 32 pixels.
picture-too-many-pixels = Die afbeelding heeft te veel pixels. Kies een kleinere.
picture-too-large = Dat bestand is te groot. Kies er een van hoogstens 20 MB.
picture-conflict = Je foto is intussen ergens anders gewijzigd. Gebruik deze toch, of annuleer.
picture-managed = Deze foto wordt beheerd waar je inlogt en kan hier dus niet worden gewijzigd.
picture-no-room = Er is niets opgeslagen: je profiel is vol. Maak eerst iets korter.
error-picture-refused = Die afbeelding kan niet worden gebruikt. Kies een andere.
