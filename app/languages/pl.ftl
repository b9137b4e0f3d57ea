# Polski (Polish)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = Przejdź do treści
sign-in-button = Zaloguj się
sign-out-button = Wyloguj się
sign-in-again-button = Zaloguj się ponownie
try-again-button = Spróbuj ponownie
save-button = Zapisz
discard-button = Odrzuć
not-set = Nie podano
# Stands for a value that is empty, where values are quoted.
yes = Tak
no = Nie
language-change = Zmień język

## The start page

home-signed-out = Wylogowano
home-title = Twój profil w Twoich rękach
home-lead = Tutaj widzisz, co Twoje konto mówi o Tobie, i możesz zmienić to, co zależy od Ciebie. Zaloguj się na konto, które już masz.
home-only-you = Tylko Ty
home-only-you-text = Ta strona ma dostęp wyłącznie do Twoich danych, do niczyich innych.
home-reasons = Wszystko ma swój powód
home-reasons-text = Jeśli czegoś nie można tu zmienić, podajemy powód oraz miejsce, w którym można to zrobić.
home-nothing-lost = Nic nie ginie
home-nothing-lost-text = To, co wpiszesz, pozostaje do chwili zapisania, nawet jeśli w międzyczasie zmieni się coś innego.

## Signing in

signing-in-title = Logowanie
signing-in-heading = Trwa logowanie…
signing-in-moment = Chwileczkę.
sign-in-title = Logowanie
sign-in-leaving = Otwieramy stronę logowania…
sign-in-slow = To trwa dłużej niż zwykle. Do logowania potrzebne są JavaScript i WebAssembly: jeśli na tej stronie są wyłączone, włącz je.

## Addresses where there is nothing

not-found-title = Nie znaleziono
not-found-heading = Tutaj nic nie ma
not-found-text = Być może w adresie jest literówka albo strona została przeniesiona.
not-found-start = Na stronę główną

## The profile

profile-title = Twój profil
group-profile = Profil
group-about-you = O Tobie
group-sign-in = Logowanie
sign-in-email = E-mail
sign-in-ways = Sposoby logowania
email-verified = Potwierdzony
email-not-verified = Niepotwierdzony
required-mark = (wymagane)
list-help = Każdy wpis w osobnym wierszu.
list-add = Dodaj
list-add-to = Dodaj: { $label }
list-remove = Usuń
list-remove-from = Usuń: { $label }
clock-now = Teraz: { $clock }
unsaved-mark = Niezapisane zmiany
as-of-mark = Stan na: { $time }
summary-title = Sprawdź te pola
conflict-both = W międzyczasie zmieniono to gdzie indziej. Teraz jest tam „{ $theirs }”, a Twój wpis to „{ $mine }”. Zapisz ponownie, aby zachować swój wpis.
conflict-use = Użyj „{ $theirs }”
conflict-mark = W międzyczasie zmieniono to gdzie indziej.
elsewhere-title = Teraz jest zalogowany ktoś inny
elsewhere-text = W innej karcie tej przeglądarki zalogowano się jako { $name }. Profil, który był tu widoczny, został ukryty.
elsewhere-go-on = Kontynuuj jako { $name }
# How people sign in who have a password with this service.
way-password = E-mail i hasło
way-code = Kod wysłany e-mailem
way-code-sms = Kod wysłany SMS-em

## What fields are called

label-name = Imię i nazwisko
label-given-name = Imię
label-family-name = Nazwisko
label-nickname = Pseudonim
label-picture = Adres URL zdjęcia
label-about = O Tobie
label-website = Strona internetowa
label-location = Lokalizacja
label-zoneinfo = Strefa czasowa
label-locale = Język
label-middle-name = Drugie imię
label-preferred-username = Preferowana nazwa użytkownika
label-profile = Strona profilu
label-email = E-mail
label-phone-number = Numer telefonu
label-gender = Płeć
label-birthdate = Data urodzenia
label-address = Adres
label-display-name = Nazwa wyświetlana tutaj
label-display-picture = Zdjęcie wyświetlane tutaj
label-street-address = Ulica i numer
label-postal-code = Kod pocztowy
label-locality = Miejscowość
label-region = Województwo lub region
label-country = Kraj

help-nickname = Jak lubisz, żeby się do Ciebie zwracano.
help-picture = Adres https Twojego zdjęcia.
help-about = Kilka zdań, do 500 znaków.
help-website = Zaczyna się od https:// lub http://.
help-location = Miejscowość, kraj albo jedno i drugie.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = Tej informacji nie można tu zmienić.
reason-own-group = Tych informacji nie można tu zmienić.
reason-each-login-field = Tę informację przy każdym logowaniu przekazuje { $owner }. Zmień ją tam.
reason-each-login-group = Te informacje przy każdym logowaniu przekazuje { $owner }. Zmień je tam.
reason-enterprise-field = Tą informacją zarządza { $owner }. O zmianę poproś tamtejszych administratorów.
reason-enterprise-group = Tymi informacjami zarządza { $owner }. O zmianę poproś tamtejszych administratorów.
reason-first-login = Skopiowano przy Twoim pierwszym logowaniu. Źródło: { $owner }. To, co tutaj zmienisz, pozostanie tutaj.
reason-external-field = Ta informacja jest przechowywana w bazie użytkowników, z której korzysta ta metoda logowania: { $owner }. O zmianę poproś operatora tego serwisu.
reason-external-group = Te informacje są przechowywane w bazie użytkowników, z której korzysta ta metoda logowania: { $owner }. O zmianę poproś operatora tego serwisu.
reason-linked-field = O tej informacji decyduje Twoja główna metoda logowania: { $owner }. Połączone z nią konta jej nie zmieniają.
reason-linked-group = O tych informacjach decyduje Twoja główna metoda logowania: { $owner }. Połączone z nią konta ich nie zmieniają.
reason-override-owner = Wyświetlane tutaj zamiast tego, co przekazuje { $owner }. Tam wszystko pozostaje bez zmian.
reason-override = Wyświetlane tutaj zamiast tego, co ustawił operator tego serwisu.
reason-flow-field = Tej informacji nie można zmienić na tej stronie, ponieważ nowa musi zostać potwierdzona. O zmianę poproś operatora tego serwisu.
reason-flow-group = Tych informacji nie można zmienić na tej stronie, ponieważ nowe muszą zostać potwierdzone. O zmianę poproś operatora tego serwisu.
reason-policy-field = Tę informację ustala operator tego serwisu. Poproś go o zmianę.
reason-policy-group = Te informacje ustala operator tego serwisu. Poproś go o zmianę.
reason-other-shape = Inny program przechowuje tu coś, czego ten formularz nie może pokazać w całości, dlatego nie można tego tu zmienić.
override-set = Ustaw, co ma być tu wyświetlane o Tobie
override-set-picture = Ustaw zdjęcie wyświetlane tutaj
override-back-owner = Pokaż znów to, co przekazuje { $owner }
override-back = Pokaż to, co było wcześniej
email-elsewhere-owner = Twój adres e-mail i sposób logowania określa { $owner }. Zmień je tam.
email-elsewhere-enterprise = Twoim adresem e-mail i sposobem logowania zarządza { $owner }. O zmianę poproś tamtejszych administratorów.
email-elsewhere = Twojego adresu e-mail i sposobu logowania nie można tu zmienić. Zwróć się do osób, od których masz to konto.

## A form that was posted without a script and not saved

unsaved-title = Twoje zmiany nie zostały zapisane
unsaved-title-partly = Zapisano, oprócz tego, czym zarządza usługa, przez którą się logujesz
unsaved-title-unknown = Nie wiadomo, czy Twoje zmiany zostały zapisane
# { $names } are labels of fields, with commas between them.
unsaved-partly = Pozostawiono bez zmian: { $names }. Wszystko inne zapisano.
unsaved-stored = obecnie zapisane jest „{ $stored }”, a Twój wpis to „{ $typed }”.
unsaved-check = Sprawdź teraz, w nowej karcie
unsaved-typed = Twój wpis: { $typed }
typed-title = Twoje wpisy, jeszcze niezapisane
typed-title-unknown = Twoje wpisy, być może zapisane

## Pages that could not be shown

trouble-title = To się nie udało
trouble-title-session = Zaloguj się ponownie
trouble-title-shut = Z tego konta nie można korzystać
trouble-title-unreachable = Nie można połączyć się z usługą logowania
trouble-title-busy = Usługa logowania jest przeciążona
trouble-title-often = Zbyt wiele prób
trouble-reference = Kod referencyjny: { $name }
stop-trying-button = Przestań próbować

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = Twoja sesja się zakończyła. Aby kontynuować, zaloguj się ponownie.
error-other-account = Zalogowano się teraz na inne konto, dlatego nic nie zapisano. Odśwież stronę, aby zobaczyć tamto konto.
error-forbidden = To żądanie nie pochodzi z naszej strony, dlatego nic nie zostało zrobione. Odśwież stronę i spróbuj ponownie.
error-insufficient-scope = Program, którego używasz, nie ma do tego uprawnień.
error-malformed = Nie udało się odczytać formularza, dlatego nic nie zapisano. Odśwież stronę i spróbuj ponownie.
error-refused = Jeszcze nic nie zapisano. Sprawdź oznaczone pola.
error-no-room =
    { $left ->
        [one] Nic nie zapisano: w Twoim profilu jest jeszcze miejsce na około { $left } znak, a potrzeba { NUMBER($needed) }. Skróć coś i zapisz ponownie.
        [few] Nic nie zapisano: w Twoim profilu jest jeszcze miejsce na około { $left } znaki, a potrzeba { NUMBER($needed) }. Skróć coś i zapisz ponownie.
        [many] Nic nie zapisano: w Twoim profilu jest jeszcze miejsce na około { $left } znaków, a potrzeba { NUMBER($needed) }. Skróć coś i zapisz ponownie.
       *[other] Nic nie zapisano: w Twoim profilu jest jeszcze miejsce na około { $left } znaku, a potrzeba { NUMBER($needed) }. Skróć coś i zapisz ponownie.
    }
error-conflict = Jeszcze nic nie zapisano: w międzyczasie ten profil zmieniono gdzie indziej. Dokonaj wyboru przy oznaczonych polach.
error-outcome-unknown = Usługa logowania nie odpowiedziała, dlatego nie wiemy, czy Twoje zmiany zostały zapisane. Sprawdź, co jest zapisane, albo zapisz ponownie: nic nie zostanie zapisane podwójnie.
error-busy = Usługa logowania jest przeciążona. Odczekaj chwilę i spróbuj ponownie.
error-rate-limited = Zbyt wiele prób w krótkim czasie. Odczekaj chwilę i spróbuj ponownie.
error-too-slow = Twoje połączenie jest teraz zbyt wolne, dlatego nic nie zapisano. Spróbuj ponownie.
error-unavailable = Nie można teraz połączyć się z usługą logowania. Spróbuj ponownie za chwilę.
error-blocked = Twoje konto jest zablokowane. O pomoc poproś osoby, od których masz to konto.
error-gone = Twoje konto już nie istnieje. O pomoc poproś osoby, od których masz to konto.
error-late-code = Logowanie trwało zbyt długo albo zostało już wcześniej zakończone. Zaloguj się ponownie.
error-sign-in-failed = Nie udało się zweryfikować logowania. Zaloguj się ponownie.
error-offline = Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.
error-misdirected = Ta strona nie jest dostępna pod użytym adresem.
error-not-found = Pod tym adresem nic nie ma.
error-not-understood = Serwer nie zrozumiał żądania. Odśwież stronę i spróbuj ponownie.
error-too-large = To więcej, niż można zapisać. Skróć to i spróbuj ponownie.
error-internal = Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.

## Why a value was not accepted

refusal-missing = Wypełnij to pole: jest wymagane.
refusal-too-short =
    { $shortest ->
        [one] Wpisz co najmniej { $shortest } znak; teraz jest: { NUMBER($actual) }.
        [few] Wpisz co najmniej { $shortest } znaki; teraz jest: { NUMBER($actual) }.
        [many] Wpisz co najmniej { $shortest } znaków; teraz jest: { NUMBER($actual) }.
       *[other] Wpisz co najmniej { $shortest } znaku; teraz jest: { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Wpisz najwyżej { $longest } znak; teraz jest: { NUMBER($actual) }.
        [few] Wpisz najwyżej { $longest } znaki; teraz jest: { NUMBER($actual) }.
        [many] Wpisz najwyżej { $longest } znaków; teraz jest: { NUMBER($actual) }.
       *[other] Wpisz najwyżej { $longest } znaku; teraz jest: { NUMBER($actual) }.
    }
refusal-too-many = Wybierz najwyżej { NUMBER($most) }; teraz jest: { NUMBER($actual) }.
refusal-too-few = Wybierz co najmniej { NUMBER($least) }; teraz jest: { NUMBER($actual) }.
refusal-too-small = Podaj { $least } lub więcej.
refusal-too-great = Podaj { $most } lub mniej.
refusal-too-early = Podaj datę { $earliest } lub późniejszą.
refusal-too-late = Podaj datę { $latest } lub wcześniejszą.
refusal-line-break = Użyj tylko jednego wiersza.
refusal-forbidden-character = Jest tu niewidoczny, niedozwolony znak. Wpisz tekst od nowa, zamiast go wklejać.
refusal-not-a-web-address = Podaj adres strony internetowej, na przykład https://example.com.
refusal-not-https = Podaj adres zaczynający się od https://.
refusal-address-with-user = Podaj adres bez nazwy użytkownika i bez znaku @ przed nazwą hosta.
refusal-not-an-email = Podaj adres e-mail, na przykład name@example.com.
refusal-not-a-phone = Podaj numer telefonu mający od 5 do 15 cyfr, na przykład +46 31 123 45 67.
refusal-not-a-date = Podaj dzień, który istnieje w kalendarzu, na przykład 2001-02-28.
refusal-not-a-number = Podaj liczbę zapisaną cyframi, na przykład 42 lub 1.5.
refusal-not-digits = Użyj samych cyfr.
refusal-not-a-handle = Użyj liter od a do z i cyfr, a między nimi kropek, łączników lub podkreśleń.
refusal-not-a-choice = Wybierz pozycję z listy.
refusal-managed = Tę informację przechowuje usługa, przez którą się logujesz. Nie pozwoliła nam jej zmienić. Zmień ją tam.
refusal-rejected = Usługa logowania nie przyjęła tej wartości. Spróbuj podać inną.

## The line at the foot of a form

form-saved = Zapisano.
form-saved-except =
    { $fields ->
        [one] Zapisano, oprócz jednego pola: jest oznaczone.
        [few] Zapisano, oprócz kilku pól: są oznaczone.
        [many] Zapisano, oprócz niektórych pól: są oznaczone.
       *[other] Zapisano, oprócz niektórych pól: są oznaczone.
    }
form-saving = Zapisywanie…
form-checking = Sprawdzanie…
form-slow = Jeszcze nie ma odpowiedzi: usługa logowania lub Twoje połączenie działa wolno.
form-busy-by-itself = Usługa logowania jest przeciążona. Twoje zmiany zapiszą się same za chwilę.
form-busy-by-hand = Usługa logowania jest przeciążona, dlatego nic nie zapisano. Zapisz ponownie za chwilę.
form-often-by-itself = Zbyt wiele prób w krótkim czasie. Twoje zmiany zapiszą się same za chwilę.
form-often-by-hand = Zbyt wiele prób w krótkim czasie, dlatego nic nie zapisano. Zapisz ponownie za chwilę.
form-again-now = Możesz teraz zapisać ponownie.
form-offline = Jesteś offline. To, co wpiszesz, pozostanie tutaj: zapisz to, gdy połączenie wróci.
form-offline-not-sent = Jesteś offline, dlatego jeszcze nic nie zapisano. Zmiany zapiszą się same, gdy połączenie wróci.
form-offline-perhaps = Połączenie zostało przerwane, dlatego nie wiemy, czy Twoje zmiany zostały zapisane. Gdy wróci, zostaną wysłane ponownie: nic nie zostanie zapisane podwójnie.
form-online = Połączenie wróciło. Możesz teraz zapisać.
form-no-server = Nie można połączyć się z serwerem, dlatego nie wiemy, czy Twoje zmiany zostały zapisane. Pozostają tutaj. Zapisz ponownie za chwilę: nic nie zostanie zapisane podwójnie.
form-unreachable = Nie można teraz połączyć się z usługą logowania, dlatego nic nie zapisano. Wpisane dane pozostają tutaj.
form-session-ended = Twoja sesja się zakończyła. Zaloguj się ponownie w nowej karcie, a potem wróć i zapisz: wpisane dane pozostają tutaj.
form-unknown = Usługa logowania nie odpowiedziała, dlatego nie wiemy, czy Twoje zmiany zostały zapisane.
form-unknown-stopped = Przerwano czekanie na odpowiedź, dlatego nie wiemy, czy Twoje zmiany zostały zapisane.
form-unknown-still = Nadal nie ma odpowiedzi, dlatego nie wiemy, czy Twoje zmiany zostały zapisane. Wpisane dane pozostają tutaj.
form-look-stored = Zapisano: Twoje zmiany są zachowane.
form-look-not-stored = Twoje zmiany nie są zapisane. Wpisane dane wciąż tu są.
# { $names } are labels of fields, with commas between them.
form-look-partly = Zapisano częściowo. Nie zapisano: { $names }.
form-blocked = Twoje konto jest zablokowane, dlatego nic nie zapisano. O pomoc poproś osoby, od których masz to konto.
form-gone = Twoje konto już nie istnieje, dlatego nic nie zapisano. O pomoc poproś osoby, od których masz to konto.
form-fault-reference = Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę. Kod referencyjny: { $name }
form-cancelled = Nic nie zapisano. Wpisane dane wciąż tu są.
form-nothing-to-save = Nie ma nic do zapisania.
form-discarded = Twoje zmiany zostały odrzucone.
form-draft-back = Przywrócono Twoje niezapisane zmiany.
form-draft-back-conflict = Przywrócono Twoje niezapisane zmiany. W międzyczasie ten profil zmieniono gdzie indziej: dokonaj wyboru przy oznaczonych polach.
form-elsewhere-conflict = W międzyczasie ten profil zmieniono w innej karcie. Dokonaj wyboru przy oznaczonych polach.
form-undone = Cofnięto.
form-undone-except-marked = Cofnięto, oprócz tego, co jest oznaczone.
form-undone-except = Cofnięto, oprócz tego, co od tamtej pory zmieniono gdzie indziej: { $names }.
form-undo-late = Nie cofnięto, ponieważ od tamtej pory dokonano zmiany gdzie indziej: { $names }.
form-undo-refused = Niczego nie cofnięto: to, co było wcześniej, nie jest już przyjmowane.
form-undo-unknown = Usługa logowania nie odpowiedziała, dlatego nie wiemy, czy Twoje zmiany zostały cofnięte.
form-empty-value = (puste)
form-act-undo = Cofnij
form-act-stop = Nie czekaj dłużej
form-act-cancel = Anuluj
form-act-save = Zapisz ponownie
form-act-check = Sprawdź teraz
form-act-sign-in = Zaloguj się ponownie
form-act-reload = Odśwież

## The sign-in in the browser

signin-not-signed-in = Nie zalogowano Cię
signin-unknown-state = To logowanie nie zostało rozpoczęte w tej karcie albo zostało już wcześniej zakończone. Zaloguj się ponownie.
signin-late = Logowanie trwało zbyt długo. Zaloguj się ponownie.
signin-wrong-issuer = Odpowiedź nie przyszła od usługi, do której wysłano zapytanie, dlatego jej nie użyto. Zaloguj się ponownie.
signin-nothing-to-finish = Nie ma tu logowania do dokończenia.
signin-no-crypto = Ta przeglądarka nie pozwala na logowanie z tego adresu. Użyj adresu https tej strony i zezwól jej na przechowywanie danych.
signin-denied = Nie udzielono zgody na logowanie albo zostało ono odrzucone. Nie zalogowano Cię.
signin-unauthorized = Twoje konto nie ma pozwolenia na logowanie. Być może jest zablokowane: o pomoc poproś osoby, od których masz to konto.
signin-question = Logowanie wymaga Twojej odpowiedzi na pytanie. Zaloguj się ponownie.
signin-unreachable = Nie można teraz połączyć się z usługą logowania. Spróbuj ponownie za chwilę.
signin-too-many = Było zbyt wiele prób. Odczekaj jakiś czas i zaloguj się ponownie.
signin-other = Usługa logowania nie mogła Cię zalogować. Spróbuj ponownie; jeśli to się powtórzy, powiadom operatora tego serwisu.

## A page that tries again by itself

again-by-itself = Ta strona sama spróbuje ponownie.
again-now = Ponowna próba…
again-stopped = Ta strona nie próbuje już ponownie sama.

theme-label = Wygląd
theme-system = Jak w systemie
theme-light = Jasny
theme-dark = Ciemny
footer-support = Pomoc
footer-terms = Warunki korzystania
footer-privacy = Prywatność
first-visit-title = Twój profil jest jeszcze pusty
first-visit-text = Nic tu nie jest wymagane. Oto co warto uzupełnić:
first-visit-name = żeby było wiadomo, jak się do Ciebie zwracać.
first-visit-picture = żeby można było Cię rozpoznać.
first-visit-zone = żeby godziny zgadzały się tam, gdzie jesteś.
first-visit-language = żeby strony były w Twoim języku.
footer-label = O tej witrynie

picture-change = Zmień zdjęcie
picture-drop = Upuść tu obraz, wklej go albo wybierz plik: JPEG, PNG lub WebP.
picture-choose = Wybierz plik
picture-camera = Zrób zdjęcie
picture-crop = Fragment obrazu. Przesuwaj go klawiszami strzałek, powiększaj i zmniejszaj klawiszami + i −.
picture-zoom = Powiększenie
picture-use = Użyj tego obrazu
picture-progress = Wysyłanie obrazu
picture-saved = Twoje zdjęcie zostało zmienione.
picture-not-a-picture = To nie jest obraz. Wybierz plik JPEG, PNG lub WebP.
picture-unreadable = Nie udało się odczytać tego obrazu. Może być uszkodzony: wybierz inny.
picture-animated = Ten obraz się rusza. Wybierz nieruchomy.
picture-too-small = Ten obraz jest za mały. Wybierz taki, który ma co najmniej 32 na 32 piksele.
picture-too-many-pixels = Ten obraz ma za dużo pikseli. Wybierz mniejszy.
picture-too-large = Ten plik jest za duży. Wybierz plik o wielkości najwyżej 20 MB.
picture-conflict = Twoje zdjęcie zmieniono w międzyczasie gdzie indziej. Mimo to użyj tego albo anuluj.
picture-managed = Tym obrazem zarządza się tam, gdzie się logujesz, więc nie można go tu zmienić.
picture-no-room = Nic nie zapisano: Twój profil jest pełny. Najpierw coś skróć.
error-picture-refused = Tego obrazu nie można użyć. Wybierz inny.
