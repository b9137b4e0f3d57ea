# Svenska (Swedish)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = Hoppa till innehållet
sign-in-button = Logga in
sign-out-button = Logga ut
sign-in-again-button = Logga in igen
try-again-button = Försök igen
save-button = Spara
discard-button = Släng
not-set = Inte angivet
yes = Ja
no = Nej
language-change = Byt språk

## The start page

home-signed-out = Du är utloggad
home-title = Din profil, i dina händer
home-lead = Här ser du vad ditt konto säger om dig och ändrar det som är ditt att ändra. Logga in med det konto du redan har.
home-only-you = Bara du
home-only-you-text = Den här sidan kommer bara åt dina egna uppgifter och ingen annans.
home-reasons = Allt har en förklaring
home-reasons-text = När något inte går att ändra här står det varför, och var det går.
home-nothing-lost = Inget går förlorat
home-nothing-lost-text = Det du skriver finns kvar tills det har sparats, även om något annat ändras under tiden.

## Signing in

signing-in-title = Inloggning
signing-in-heading = Du loggas in …
signing-in-moment = Ett ögonblick.
sign-in-title = Logga in
sign-in-leaving = Du skickas till inloggningssidan …
sign-in-slow = Det här tar längre tid än vanligt. För att logga in behövs JavaScript och WebAssembly: slå på dem om de är avstängda för den här sidan.

## Addresses where there is nothing

not-found-title = Sidan finns inte
not-found-heading = Här finns ingenting
not-found-text = Adressen kan vara felskriven, eller så har sidan flyttats.
not-found-start = Till startsidan

## The profile

profile-title = Din profil
group-profile = Profil
group-about-you = Om dig
group-sign-in = Inloggning
sign-in-email = E-post
sign-in-ways = Du loggar in med
email-verified = Bekräftad
email-not-verified = Inte bekräftad
required-mark = (obligatoriskt)
list-help = Skriv en på varje rad.
list-add = Lägg till
list-add-to = Lägg till: { $label }
list-remove = Ta bort
list-remove-from = Ta bort: { $label }
clock-now = Just nu: { $clock }
unsaved-mark = Osparade ändringar
as-of-mark = Hämtat { $time }
summary-title = Titta på de här fälten
conflict-both = Det här har ändrats på annat håll under tiden. Nu står det ”{ $theirs }”; du skrev ”{ $mine }”. Spara igen för att behålla ditt.
conflict-use = Använd ”{ $theirs }”
conflict-mark = Det här har ändrats på annat håll under tiden.
elsewhere-title = Nu är någon annan inloggad
elsewhere-text = I en annan flik i den här webbläsaren har { $name } loggat in. Profilen som visades här har plockats bort.
elsewhere-go-on = Fortsätt som { $name }
# How people sign in who have a password with this service.
way-password = E-post och lösenord
way-code = Kod via e-post
way-code-sms = Kod via sms

## What fields are called

label-name = Fullständigt namn
label-given-name = Förnamn
label-family-name = Efternamn
label-nickname = Smeknamn
label-picture = Bildens webbadress
label-about = Om dig
label-website = Webbplats
label-location = Plats
label-zoneinfo = Tidszon
label-locale = Språk
label-middle-name = Mellannamn
label-preferred-username = Önskat användarnamn
label-profile = Profilsida
label-email = E-post
label-phone-number = Telefonnummer
label-gender = Kön
label-birthdate = Födelsedatum
label-address = Adress
label-display-name = Namn som visas här
label-display-picture = Bild som visas här
label-street-address = Gatuadress
label-postal-code = Postnummer
label-locality = Ort
label-region = Delstat eller region
label-country = Land

help-nickname = Det du vill kallas.
help-picture = https-adressen till en bild på dig.
help-about = Några meningar, högst 500 tecken.
help-website = Börjar med https:// eller http://.
help-location = En ort, ett land eller båda.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = Den här uppgiften kan inte ändras här.
reason-own-group = De här uppgifterna kan inte ändras här.
reason-each-login-field = Den här uppgiften hämtas från { $owner } vid varje inloggning. Ändra den där.
reason-each-login-group = De här uppgifterna hämtas från { $owner } vid varje inloggning. Ändra dem där.
reason-enterprise-field = Den här uppgiften hanteras av { $owner }. Be administratörerna där att ändra den.
reason-enterprise-group = De här uppgifterna hanteras av { $owner }. Be administratörerna där att ändra dem.
reason-first-login = Kopierades från { $owner } när du loggade in första gången. Det du ändrar här blir kvar här.
reason-external-field = Den här uppgiften finns i användarregistret bakom ”{ $owner }”. Be dem som driver den här tjänsten att ändra den.
reason-external-group = De här uppgifterna finns i användarregistret bakom ”{ $owner }”. Be dem som driver den här tjänsten att ändra dem.
reason-linked-field = Den här uppgiften styrs av din huvudsakliga inloggning: { $owner }. Konton som är kopplade till den ändrar inte uppgiften.
reason-linked-group = De här uppgifterna styrs av din huvudsakliga inloggning: { $owner }. Konton som är kopplade till den ändrar inte uppgifterna.
reason-override-owner = Visas här i stället för det som kommer från { $owner }. Där förblir allt som det är.
reason-override = Visas här i stället för det som har ställts in av dem som driver den här tjänsten.
reason-flow-field = Den här uppgiften kan inte ändras på den här sidan, eftersom en ny måste bekräftas. Be dem som driver den här tjänsten att ändra den.
reason-flow-group = De här uppgifterna kan inte ändras på den här sidan, eftersom nya måste bekräftas. Be dem som driver den här tjänsten att ändra dem.
reason-policy-field = Den här uppgiften bestäms av dem som driver den här tjänsten. Be dem att ändra den.
reason-policy-group = De här uppgifterna bestäms av dem som driver den här tjänsten. Be dem att ändra uppgifterna.
reason-other-shape = Ett annat program sparar något här som det här formuläret inte kan visa i sin helhet. Därför kan det inte ändras här.
override-set = Välj hur du visas här
override-set-picture = Välj vilken bild som visas här
override-back-owner = Visa igen det som kommer från { $owner }
override-back = Visa igen det som fanns tidigare
email-elsewhere-owner = Din e-postadress och ditt sätt att logga in kommer från { $owner }. Ändra dem där.
email-elsewhere-enterprise = Din e-postadress och ditt sätt att logga in hanteras av { $owner }. Be administratörerna där att ändra dem.
email-elsewhere = Din e-postadress och ditt sätt att logga in kan inte ändras här. Fråga dem som gav dig kontot.

## A form that was posted without a script and not saved

unsaved-title = Dina ändringar har inte sparats
unsaved-title-partly = Sparat, utom det som hanteras där du loggar in
unsaved-title-unknown = Det är inte känt om dina ändringar har sparats
# { $names } are labels of fields, with commas between them.
unsaved-partly = Lämnat som det var: { $names }. Allt annat har sparats.
unsaved-stored = just nu är ”{ $stored }” sparat, du skrev ”{ $typed }”.
unsaved-check = Kontrollera nu, i en ny flik
unsaved-typed = Du skrev: { $typed }
typed-title = Det du skrev, ännu inte sparat
typed-title-unknown = Det du skrev, kanske sparat

## Pages that could not be shown

trouble-title = Det här gick inte
trouble-title-session = Logga in igen
trouble-title-shut = Det här kontot kan inte användas
trouble-title-unreachable = Inloggningstjänsten går inte att nå
trouble-title-busy = Inloggningstjänsten är överbelastad
trouble-title-often = För många försök
trouble-reference = Referens: { $name }
stop-trying-button = Sluta försöka

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = Din session har avslutats. Logga in igen för att fortsätta.
error-other-account = Du är nu inloggad med ett annat konto, så inget har sparats. Ladda om sidan för att se det kontot.
error-forbidden = Begäran kom inte från någon av våra sidor, så inget har gjorts. Ladda om sidan och försök igen.
error-insufficient-scope = Programmet du använder får inte göra det.
error-malformed = Formuläret kunde inte läsas, så inget har sparats. Ladda om sidan och försök igen.
error-refused = Inget har sparats än. Titta på de markerade fälten.
error-no-room =
    { $left ->
        [one] Inget har sparats: din profil har plats för ungefär { $left } tecken till, och det här kräver { NUMBER($needed) }. Korta ner något och spara igen.
       *[other] Inget har sparats: din profil har plats för ungefär { $left } tecken till, och det här kräver { NUMBER($needed) }. Korta ner något och spara igen.
    }
error-conflict = Inget har sparats än: den här profilen har ändrats på annat håll under tiden. Välj vid de markerade fälten.
error-outcome-unknown = Inloggningstjänsten svarade inte, så vi vet inte om dina ändringar har sparats. Titta på vad som är sparat, eller spara igen: inget sparas dubbelt.
error-busy = Inloggningstjänsten är överbelastad. Vänta en stund och försök sedan igen.
error-rate-limited = Det var för många försök på kort tid. Vänta en stund och försök sedan igen.
error-too-slow = Din anslutning är för långsam just nu, så inget har sparats. Försök igen.
error-unavailable = Inloggningstjänsten går inte att nå just nu. Försök igen om en stund.
error-blocked = Ditt konto är spärrat. Be dem som gav dig kontot om hjälp.
error-gone = Ditt konto finns inte längre. Be dem som gav dig kontot om hjälp.
error-late-code = Inloggningen tog för lång tid eller var redan avslutad. Logga in igen.
error-sign-in-failed = Inloggningen kunde inte kontrolleras. Logga in igen.
error-offline = Servern går inte att nå. Kontrollera din anslutning och försök sedan igen.
error-misdirected = Den här sidan svarar inte på adressen som användes.
error-not-found = Det finns ingenting på den här adressen.
error-not-understood = Servern förstod inte begäran. Ladda om sidan och försök igen.
error-too-large = Det här är mer än vad som kan sparas. Korta ner det och försök igen.
error-internal = Något gick fel hos oss. Försök igen om en stund.

## Why a value was not accepted

refusal-missing = Fyll i det här: det är obligatoriskt.
refusal-too-short =
    { $shortest ->
        [one] Använd minst { $shortest } tecken; det här är { NUMBER($actual) }.
       *[other] Använd minst { $shortest } tecken; det här är { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Använd högst { $longest } tecken; det här är { NUMBER($actual) }.
       *[other] Använd högst { $longest } tecken; det här är { NUMBER($actual) }.
    }
refusal-too-many = Välj högst { NUMBER($most) }; det här är { NUMBER($actual) }.
refusal-too-few = Välj minst { NUMBER($least) }; det här är { NUMBER($actual) }.
refusal-too-small = Ange { $least } eller mer.
refusal-too-great = Ange { $most } eller mindre.
refusal-too-early = Ange { $earliest } eller en senare dag.
refusal-too-late = Ange { $latest } eller en tidigare dag.
refusal-line-break = Skriv på en enda rad.
refusal-forbidden-character = Här finns ett osynligt tecken som inte är tillåtet. Skriv in texten på nytt i stället för att klistra in den.
refusal-not-a-web-address = Ange en webbadress, till exempel https://example.com.
refusal-not-https = Ange en adress som börjar med https://.
refusal-address-with-user = Ange en adress utan användarnamn och utan @ före servernamnet.
refusal-not-an-email = Ange en e-postadress, till exempel name@example.com.
refusal-not-a-phone = Ange ett telefonnummer med 5 till 15 siffror, till exempel +46 31 123 45 67.
refusal-not-a-date = Ange ett datum som finns i kalendern, till exempel 2001-02-28.
refusal-not-a-number = Ange ett tal med siffror, till exempel 42 eller 1.5.
refusal-not-digits = Använd bara siffror.
refusal-not-a-handle = Använd bokstäver från a till z och siffror, med punkter, bindestreck eller understreck emellan om du vill.
refusal-not-a-choice = Välj något i listan.
refusal-managed = Den här uppgiften finns hos tjänsten du loggar in med, och den lät oss inte ändra uppgiften. Ändra den där.
refusal-rejected = Inloggningstjänsten godtog inte det här värdet. Prova ett annat.

## The line at the foot of a form

form-saved = Sparat.
form-saved-except =
    { $fields ->
        [one] Sparat, utom ett fält: det är markerat.
       *[other] Sparat, utom några fält: de är markerade.
    }
form-saving = Sparar …
form-checking = Kontrollerar …
form-slow = Inget svar än: inloggningstjänsten eller din anslutning är långsam.
form-busy-by-itself = Inloggningstjänsten är överbelastad. Dina ändringar sparas automatiskt om en stund.
form-busy-by-hand = Inloggningstjänsten är överbelastad, så inget har sparats. Spara igen om en stund.
form-often-by-itself = Det var för många försök på kort tid. Dina ändringar sparas automatiskt om en stund.
form-often-by-hand = Det var för många försök på kort tid, så inget har sparats. Spara igen om en stund.
form-again-now = Nu kan du spara igen.
form-offline = Du är offline. Det du skriver finns kvar här: spara det när anslutningen är tillbaka.
form-offline-not-sent = Du är offline, så inget har sparats än. Det sparas automatiskt när anslutningen är tillbaka.
form-offline-perhaps = Anslutningen bröts, så vi vet inte om dina ändringar har sparats. De skickas igen när anslutningen är tillbaka: inget sparas dubbelt.
form-online = Anslutningen är tillbaka. Du kan spara nu.
form-no-server = Servern går inte att nå, så vi vet inte om dina ändringar har sparats. De finns kvar här. Spara igen om en stund: inget sparas dubbelt.
form-unreachable = Inloggningstjänsten går inte att nå just nu, så inget har sparats. Det du skrev finns kvar här.
form-session-ended = Din session har avslutats. Logga in igen i en ny flik, kom sedan tillbaka och spara: det du skrev finns kvar här.
form-unknown = Inloggningstjänsten svarade inte, så vi vet inte om dina ändringar har sparats.
form-unknown-stopped = Du väntade inte på svaret, så vi vet inte om dina ändringar har sparats.
form-unknown-still = Det har fortfarande inte kommit något svar, så vi vet inte om dina ändringar har sparats. Det du skrev finns kvar här.
form-look-stored = Dina ändringar är sparade.
form-look-not-stored = Dina ändringar är inte sparade. Det du skrev finns kvar här.
# { $names } are labels of fields, with commas between them.
form-look-partly = Delvis sparat. Inte sparat: { $names }.
form-blocked = Ditt konto är spärrat, så inget har sparats. Be dem som gav dig kontot om hjälp.
form-gone = Ditt konto finns inte längre, så inget har sparats. Be dem som gav dig kontot om hjälp.
form-fault-reference = Något gick fel hos oss. Försök igen om en stund. Referens: { $name }
form-cancelled = Inget har sparats. Det du skrev finns kvar här.
form-nothing-to-save = Inget att spara.
form-discarded = Dina ändringar har slängts.
form-draft-back = Dina osparade ändringar är tillbaka.
form-draft-back-conflict = Dina osparade ändringar är tillbaka. Den här profilen har ändrats på annat håll under tiden: välj vid de markerade fälten.
form-elsewhere-conflict = Den här profilen har ändrats i en annan flik under tiden. Välj vid de markerade fälten.
form-undone = Ångrat.
form-undone-except-marked = Ångrat, utom det som är markerat.
form-undone-except = Ångrat, utom det som har ändrats på annat håll sedan dess: { $names }.
form-undo-late = Inte ångrat, eftersom det har ändrats på annat håll sedan dess: { $names }.
form-undo-refused = Inget har ångrats: det som fanns tidigare godtas inte längre.
form-undo-unknown = Inloggningstjänsten svarade inte, så vi vet inte om dina ändringar har ångrats.
form-empty-value = (tomt)
form-act-undo = Ångra
form-act-stop = Sluta vänta
form-act-cancel = Avbryt
form-act-save = Spara igen
form-act-check = Kontrollera nu
form-act-sign-in = Logga in igen
form-act-reload = Ladda om

## The sign-in in the browser

signin-not-signed-in = Du är inte inloggad
signin-unknown-state = Inloggningen påbörjades inte i den här fliken eller var redan avslutad. Logga in igen.
signin-late = Inloggningen tog för lång tid. Logga in igen.
signin-wrong-issuer = Svaret kom inte från den tjänst som tillfrågades, så det har inte använts. Logga in igen.
signin-nothing-to-finish = Det finns ingen inloggning att slutföra här.
signin-no-crypto = Den här webbläsaren tillåter inte inloggning från den här adressen. Använd sidans https-adress och tillåt att sidan lagrar data.
signin-denied = Du tillät inte inloggningen, eller så nekades den. Du är inte inloggad.
signin-unauthorized = Ditt konto får inte logga in. Det kan vara spärrat: be dem som gav dig kontot om hjälp.
signin-question = För att logga in behöver du svara på en fråga. Logga in igen.
signin-unreachable = Inloggningstjänsten går inte att nå just nu. Försök igen om en stund.
signin-too-many = Det blev för många försök. Vänta ett tag och logga sedan in igen.
signin-other = Inloggningstjänsten kunde inte logga in dig. Försök igen; om det inte hjälper, säg till dem som driver den här tjänsten.

## A page that tries again by itself

again-by-itself = Den här sidan försöker igen automatiskt.
again-now = Försöker igen …
again-stopped = Den här sidan försöker inte längre igen automatiskt.

theme-label = Utseende
theme-system = Som systemet
theme-light = Ljust
theme-dark = Mörkt
footer-support = Hjälp
footer-terms = Användarvillkor
footer-privacy = Integritet
first-visit-title = Din profil är fortfarande tom
first-visit-text = Inget här är obligatoriskt. Det här är värt att fylla i:
first-visit-name = så att andra vet vad de ska kalla dig.
first-visit-picture = så att andra känner igen dig.
first-visit-zone = så att klockslag stämmer där du är.
first-visit-language = så att sidor är på ditt språk.

footer-label = Om webbplatsen

picture-change = Byt bild
picture-drop = Släpp en bild här, klistra in en eller välj en fil: JPEG, PNG eller WebP.
picture-choose = Välj en fil
picture-camera = Ta ett foto
picture-crop = En del av bilden. Flytta den med piltangenterna, gör den större eller mindre med + och −.
picture-zoom = Zoom
picture-use = Använd den här bilden
picture-progress = Bilden skickas
picture-saved = Din bild har bytts.
picture-not-a-picture = Det där är ingen bild. Välj en fil i JPEG, PNG eller WebP.
picture-unreadable = Bilden gick inte att läsa. Den kan vara skadad: välj en annan.
picture-animated = Bilden rör sig. Välj en som står still.
picture-too-small = Bilden är för liten. Välj en på minst 32 gånger 32 bildpunkter.
picture-too-many-pixels = Bilden har för många bildpunkter. Välj en mindre.
picture-too-large = Filen är för stor. Välj en på högst 20 MB.
picture-conflict = Din bild har under tiden bytts någon annanstans. Använd den här ändå, eller avbryt.
picture-managed = Bilden hanteras där du loggar in och kan därför inte bytas här.
picture-no-room = Inget sparades: din profil är full. Korta ned något först.
error-picture-refused = Bilden kan inte användas. Välj en annan.
