# עברית (Hebrew)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = דילוג לתוכן
sign-in-button = כניסה
sign-out-button = יציאה
sign-in-again-button = כניסה מחדש
try-again-button = ניסיון נוסף
save-button = שמירה
discard-button = ביטול השינויים
not-set = לא הוגדר
# Stands for a value that is empty, where values are quoted.
yes = כן
no = לא
language-change = שינוי השפה

## The start page

home-signed-out = יצאת מהחשבון
home-title = הפרופיל שלך, בידיים שלך
home-lead = כאן רואים מה כתוב עליך בחשבון שלך, ומשנים את מה שאפשר לשנות בעצמך. הכניסה היא עם החשבון שכבר יש לך.
home-only-you = רק שלך
home-only-you-text = הדף הזה ניגש רק לפרטים שלך, ולא לפרטים של אף אחד אחר.
home-reasons = לכל דבר יש סיבה
home-reasons-text = אם אי אפשר לשנות משהו כאן, כתוב למה, והיכן כן אפשר.
home-nothing-lost = שום דבר לא הולך לאיבוד
home-nothing-lost-text = מה שמקלידים נשאר עד שהוא נשמר, גם אם בינתיים משתנה משהו אחר.

## Signing in

signing-in-title = כניסה
signing-in-heading = הכניסה מתבצעת…
signing-in-moment = רק רגע.
sign-in-title = כניסה
sign-in-leaving = מעבר לדף הכניסה…
sign-in-slow = זה נמשך יותר מהרגיל. לכניסה דרושים JavaScript ו־WebAssembly: אם הם כבויים בדף הזה, יש להפעיל אותם.

## Addresses where there is nothing

not-found-title = לא נמצא
not-found-heading = אין כאן כלום
not-found-text = אולי יש שגיאה בכתובת, או שהדף עבר למקום אחר.
not-found-start = לדף הראשי

## The profile

profile-title = הפרופיל שלך
group-profile = פרופיל
group-about-you = קצת עליך
group-sign-in = כניסה
sign-in-email = אימייל
sign-in-ways = דרכי הכניסה שלך
email-verified = מאומת
email-not-verified = לא מאומת
required-mark = (חובה)
list-help = פריט אחד בכל שורה.
list-add = הוספה
list-add-to = הוספה: { $label }
list-remove = הסרה
list-remove-from = הסרה: { $label }
clock-now = עכשיו: { $clock }
unsaved-mark = שינויים שלא נשמרו
as-of-mark = נכון ל־{ $time }
summary-title = יש לבדוק את השדות האלה
conflict-both = בינתיים זה השתנה במקום אחר. עכשיו כתוב שם ”{ $theirs }”, והקלדת ”{ $mine }”. כדי להשאיר את מה שהקלדת, יש לשמור שוב.
conflict-use = שימוש בערך ”{ $theirs }”
conflict-mark = בינתיים זה השתנה במקום אחר.
elsewhere-title = עכשיו מחובר כאן מישהו אחר
elsewhere-text = בכרטיסייה אחרת של הדפדפן הזה בוצעה כניסה בשם { $name }. הפרופיל שהוצג כאן הוסתר.
elsewhere-go-on = המשך בשם { $name }
# How people sign in who have a password with this service.
way-password = אימייל וסיסמה
way-code = קוד באימייל
way-code-sms = קוד בהודעת טקסט

## What fields are called

label-name = שם מלא
label-given-name = שם פרטי
label-family-name = שם משפחה
label-nickname = כינוי
label-picture = כתובת URL של תמונה
label-about = קצת עליך
label-website = אתר אינטרנט
label-location = מקום
label-zoneinfo = אזור זמן
label-locale = שפה
label-middle-name = שם אמצעי
label-preferred-username = שם משתמש מועדף
label-profile = דף פרופיל
label-email = אימייל
label-phone-number = מספר טלפון
label-gender = מגדר
label-birthdate = תאריך לידה
label-address = כתובת
label-display-name = השם שמוצג כאן
label-display-picture = התמונה שמוצגת כאן
label-street-address = רחוב ומספר
label-postal-code = מיקוד
label-locality = יישוב
label-region = מחוז או אזור
label-country = מדינה

help-nickname = איך נעים לך שיקראו לך.
help-picture = כתובת https של תמונה שלך.
help-about = כמה משפטים, עד 500 תווים.
help-website = מתחיל ב־⁦https://⁩ או ב־⁦http://⁩.
help-location = יישוב, מדינה או שניהם.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = אי אפשר לשנות את הפרט הזה כאן.
reason-own-group = אי אפשר לשנות את הפרטים האלה כאן.
reason-each-login-field = הפרט הזה מתקבל בכל כניסה מאת { $owner }. אפשר לשנות אותו שם.
reason-each-login-group = הפרטים האלה מתקבלים בכל כניסה מאת { $owner }. אפשר לשנות אותם שם.
reason-enterprise-field = הפרט הזה מנוהל על ידי { $owner }. כדי לשנות אותו, יש לפנות למנהלי המערכת שם.
reason-enterprise-group = הפרטים האלה מנוהלים על ידי { $owner }. כדי לשנות אותם, יש לפנות למנהלי המערכת שם.
reason-first-login = הועתק בכניסה הראשונה שלך. המקור: { $owner }. מה שמשנים כאן נשאר כאן.
reason-external-field = הפרט הזה שמור במאגר המשתמשים שעליו מתבססת דרך הכניסה הזו: { $owner }. כדי לשנות אותו, יש לפנות אל מפעילי השירות הזה.
reason-external-group = הפרטים האלה שמורים במאגר המשתמשים שעליו מתבססת דרך הכניסה הזו: { $owner }. כדי לשנות אותם, יש לפנות אל מפעילי השירות הזה.
reason-linked-field = דרך הכניסה הראשית שלך קובעת את הפרט הזה: { $owner }. החשבונות המקושרים אליה לא משנים אותו.
reason-linked-group = דרך הכניסה הראשית שלך קובעת את הפרטים האלה: { $owner }. החשבונות המקושרים אליה לא משנים אותם.
reason-override-owner = מוצג כאן במקום מה שמתקבל מאת { $owner }. שם הכול נשאר כפי שהוא.
reason-override = מוצג כאן במקום מה שהגדירו מפעילי השירות הזה.
reason-flow-field = אי אפשר לשנות את הפרט הזה בדף הזה, כי את הפרט החדש צריך לאמת. כדי לשנות אותו, יש לפנות אל מפעילי השירות הזה.
reason-flow-group = אי אפשר לשנות את הפרטים האלה בדף הזה, כי את הפרטים החדשים צריך לאמת. כדי לשנות אותם, יש לפנות אל מפעילי השירות הזה.
reason-policy-field = הפרט הזה נקבע על ידי מפעילי השירות הזה. כדי לשנות אותו, יש לפנות אליהם.
reason-policy-group = הפרטים האלה נקבעים על ידי מפעילי השירות הזה. כדי לשנות אותם, יש לפנות אליהם.
reason-other-shape = תוכנה אחרת שומרת כאן משהו שהטופס הזה לא יכול להציג במלואו, ולכן אי אפשר לשנות אותו כאן.
override-set = לקבוע מה יוצג עליך כאן
override-set-picture = לקבוע איזו תמונה תוצג כאן
override-back-owner = להציג שוב את מה שמתקבל מאת { $owner }
override-back = להציג את מה שהיה קודם
email-elsewhere-owner = כתובת האימייל ודרך הכניסה שלך מתקבלות מאת { $owner }. אפשר לשנות אותן שם.
email-elsewhere-enterprise = כתובת האימייל ודרך הכניסה שלך מנוהלות על ידי { $owner }. כדי לשנות אותן, יש לפנות למנהלי המערכת שם.
email-elsewhere = אי אפשר לשנות כאן את כתובת האימייל ואת דרך הכניסה שלך. יש לפנות אל מי שנתן לך את החשבון הזה.

## A form that was posted without a script and not saved

unsaved-title = השינויים שלך לא נשמרו
unsaved-title-partly = נשמר, חוץ ממה שמנוהל בשירות שדרכו נכנסת
unsaved-title-unknown = לא ידוע אם השינויים שלך נשמרו
# { $names } are labels of fields, with commas between them.
unsaved-partly = נשאר כפי שהיה: { $names }. כל השאר נשמר.
unsaved-stored = כרגע שמור ”{ $stored }”, והקלדת ”{ $typed }”.
unsaved-check = לבדוק עכשיו, בכרטיסייה חדשה
unsaved-typed = מה שהקלדת: { $typed }
typed-title = מה שהקלדת ועדיין לא נשמר
typed-title-unknown = מה שהקלדת ואולי נשמר

## Pages that could not be shown

trouble-title = זה לא הצליח
trouble-title-session = יש להיכנס מחדש
trouble-title-shut = אי אפשר להשתמש בחשבון הזה
trouble-title-unreachable = אין חיבור לשירות הכניסה
trouble-title-busy = שירות הכניסה עמוס
trouble-title-often = יותר מדי ניסיונות
trouble-reference = סימוכין: { $name }
stop-trying-button = להפסיק לנסות

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = תוקף הכניסה שלך פג. כדי להמשיך, יש להיכנס מחדש.
error-other-account = עכשיו בוצעה כניסה לחשבון אחר, ולכן לא נשמר דבר. כדי לראות את החשבון ההוא, יש לטעון את הדף מחדש.
error-forbidden = הבקשה הזו לא הגיעה מדף שלנו, ולכן לא בוצע דבר. יש לטעון את הדף מחדש ולנסות שוב.
error-insufficient-scope = לתוכנה שבשימוש אין הרשאה לעשות זאת.
error-malformed = לא היה אפשר לקרוא את הטופס, ולכן לא נשמר דבר. יש לטעון את הדף מחדש ולנסות שוב.
error-refused = עדיין לא נשמר דבר. יש לבדוק את השדות המסומנים.
error-no-room =
    { $left ->
        [one] לא נשמר דבר: בפרופיל שלך נשאר מקום לתו אחד בערך ({ $left }), ודרושים { NUMBER($needed) }. יש לקצר משהו ולשמור שוב.
        [two] לא נשמר דבר: בפרופיל שלך נשאר מקום לשני תווים בערך ({ $left }), ודרושים { NUMBER($needed) }. יש לקצר משהו ולשמור שוב.
       *[other] לא נשמר דבר: בפרופיל שלך נשאר מקום לעוד { $left } תווים בערך, ודרושים { NUMBER($needed) }. יש לקצר משהו ולשמור שוב.
    }
error-conflict = עדיין לא נשמר דבר: בינתיים הפרופיל הזה השתנה במקום אחר. יש לבחור בשדות המסומנים.
error-outcome-unknown = שירות הכניסה לא ענה, ולכן לא ידוע לנו אם השינויים שלך נשמרו. אפשר לבדוק מה שמור, או לשמור שוב: שום דבר לא יישמר פעמיים.
error-busy = שירות הכניסה עמוס. יש להמתין רגע ולנסות שוב.
error-rate-limited = היו יותר מדי ניסיונות בזמן קצר. יש להמתין רגע ולנסות שוב.
error-too-slow = החיבור שלך איטי מדי כרגע, ולכן לא נשמר דבר. אפשר לנסות שוב.
error-unavailable = אין כרגע חיבור לשירות הכניסה. אפשר לנסות שוב בעוד רגע.
error-blocked = החשבון שלך חסום. לקבלת עזרה, יש לפנות אל מי שנתן לך את החשבון הזה.
error-gone = החשבון שלך כבר לא קיים. לקבלת עזרה, יש לפנות אל מי שנתן לך את החשבון הזה.
error-late-code = הכניסה נמשכה זמן רב מדי, או שכבר הושלמה. יש להיכנס מחדש.
error-sign-in-failed = לא היה אפשר לאמת את הכניסה. יש להיכנס מחדש.
error-offline = אין חיבור לשרת. יש לבדוק את החיבור לאינטרנט ולנסות שוב.
error-misdirected = הדף הזה לא זמין בכתובת שבה השתמשת.
error-not-found = אין כלום בכתובת הזו.
error-not-understood = השרת לא הבין את הבקשה. יש לטעון את הדף מחדש ולנסות שוב.
error-too-large = זה יותר ממה שאפשר לשמור. יש לקצר ולנסות שוב.
error-internal = משהו השתבש אצלנו. אפשר לנסות שוב בעוד רגע.

## Why a value was not accepted

refusal-missing = יש למלא את השדה הזה: הוא שדה חובה.
refusal-too-short =
    { $shortest ->
        [one] צריך לפחות תו אחד ({ $shortest }); עכשיו יש { NUMBER($actual) }.
        [two] צריך לפחות שני תווים ({ $shortest }); עכשיו יש { NUMBER($actual) }.
       *[other] צריך לפחות { $shortest } תווים; עכשיו יש { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] אפשר לכל היותר תו אחד ({ $longest }); עכשיו יש { NUMBER($actual) }.
        [two] אפשר לכל היותר שני תווים ({ $longest }); עכשיו יש { NUMBER($actual) }.
       *[other] אפשר לכל היותר { $longest } תווים; עכשיו יש { NUMBER($actual) }.
    }
refusal-too-many = אפשר לבחור לכל היותר { NUMBER($most) }; עכשיו יש { NUMBER($actual) }.
refusal-too-few = צריך לבחור לפחות { NUMBER($least) }; עכשיו יש { NUMBER($actual) }.
refusal-too-small = הערך צריך להיות { $least } או יותר.
refusal-too-great = הערך צריך להיות { $most } או פחות.
refusal-too-early = התאריך צריך להיות { $earliest } או מאוחר יותר.
refusal-too-late = התאריך צריך להיות { $latest } או מוקדם יותר.
refusal-line-break = יש לכתוב בשורה אחת בלבד.
refusal-forbidden-character = יש כאן תו בלתי נראה שאסור להשתמש בו. יש להקליד את הטקסט מחדש במקום להדביק אותו.
refusal-not-a-web-address = יש להזין כתובת אינטרנט, למשל ⁦https://example.com⁩.
refusal-not-https = יש להזין כתובת שמתחילה ב־⁦https://⁩.
refusal-address-with-user = יש להזין כתובת בלי שם משתמש ובלי @ לפני שם השרת.
refusal-not-an-email = יש להזין כתובת אימייל, למשל ⁦name@example.com⁩.
refusal-not-a-phone = יש להזין מספר טלפון בן 5 עד 15 ספרות, למשל ⁦+46 31 123 45 67⁩.
refusal-not-a-date = יש להזין תאריך שקיים בלוח השנה, למשל ⁦2001-02-28⁩.
refusal-not-a-number = יש להזין מספר בספרות, למשל ⁦42⁩ או ⁦1.5⁩.
refusal-not-digits = יש להשתמש בספרות בלבד.
refusal-not-a-handle = יש להשתמש באותיות מ־a עד z ובספרות, וביניהן בנקודות, במקפים או בקווים תחתונים.
refusal-not-a-choice = יש לבחור פריט מהרשימה.
refusal-managed = הפרט הזה שמור בשירות שדרכו נכנסת, והוא לא אפשר לנו לשנות אותו. אפשר לשנות אותו שם.
refusal-rejected = שירות הכניסה לא קיבל את הערך הזה. אפשר לנסות ערך אחר.

## The line at the foot of a form

form-saved = נשמר.
form-saved-except =
    { $fields ->
        [one] נשמר, חוץ משדה אחד: הוא מסומן.
        [two] נשמר, חוץ משני שדות: הם מסומנים.
       *[other] נשמר, חוץ מכמה שדות: הם מסומנים.
    }
form-saving = השמירה מתבצעת…
form-checking = הבדיקה מתבצעת…
form-slow = עדיין אין תשובה: שירות הכניסה או החיבור שלך איטי.
form-busy-by-itself = שירות הכניסה עמוס. השינויים שלך יישמרו מעצמם בעוד רגע.
form-busy-by-hand = שירות הכניסה עמוס, ולכן לא נשמר דבר. יש לשמור שוב בעוד רגע.
form-often-by-itself = היו יותר מדי ניסיונות בזמן קצר. השינויים שלך יישמרו מעצמם בעוד רגע.
form-often-by-hand = היו יותר מדי ניסיונות בזמן קצר, ולכן לא נשמר דבר. יש לשמור שוב בעוד רגע.
form-again-now = עכשיו אפשר לשמור שוב.
form-offline = אין חיבור לאינטרנט. מה שמקלידים נשאר כאן: אפשר לשמור כשהחיבור יחזור.
form-offline-not-sent = אין חיבור לאינטרנט, ולכן עדיין לא נשמר דבר. השמירה תתבצע מעצמה כשהחיבור יחזור.
form-offline-perhaps = החיבור נותק, ולכן לא ידוע לנו אם השינויים שלך נשמרו. הם יישלחו שוב כשהחיבור יחזור: שום דבר לא יישמר פעמיים.
form-online = החיבור חזר. עכשיו אפשר לשמור.
form-no-server = אין חיבור לשרת, ולכן לא ידוע לנו אם השינויים שלך נשמרו. הם נשארים כאן. יש לשמור שוב בעוד רגע: שום דבר לא יישמר פעמיים.
form-unreachable = אין כרגע חיבור לשירות הכניסה, ולכן לא נשמר דבר. מה שהקלדת נשאר כאן.
form-session-ended = תוקף הכניסה שלך פג. יש להיכנס מחדש בכרטיסייה חדשה, ואז לחזור ולשמור: מה שהקלדת נשאר כאן.
form-unknown = שירות הכניסה לא ענה, ולכן לא ידוע לנו אם השינויים שלך נשמרו.
form-unknown-stopped = לא חיכית לתשובה, ולכן לא ידוע לנו אם השינויים שלך נשמרו.
form-unknown-still = עדיין אין תשובה, ולכן לא ידוע לנו אם השינויים שלך נשמרו. מה שהקלדת נשאר כאן.
form-look-stored = נשמר: השינויים שלך שמורים.
form-look-not-stored = השינויים שלך לא שמורים. מה שהקלדת עדיין כאן.
# { $names } are labels of fields, with commas between them.
form-look-partly = נשמר חלקית. לא נשמר: { $names }.
form-blocked = החשבון שלך חסום, ולכן לא נשמר דבר. לקבלת עזרה, יש לפנות אל מי שנתן לך את החשבון הזה.
form-gone = החשבון שלך כבר לא קיים, ולכן לא נשמר דבר. לקבלת עזרה, יש לפנות אל מי שנתן לך את החשבון הזה.
form-fault-reference = משהו השתבש אצלנו. אפשר לנסות שוב בעוד רגע. סימוכין: { $name }
form-cancelled = לא נשמר דבר. מה שהקלדת עדיין כאן.
form-nothing-to-save = אין מה לשמור.
form-discarded = השינויים שלך בוטלו.
form-draft-back = השינויים שלך שלא נשמרו שוחזרו.
form-draft-back-conflict = השינויים שלך שלא נשמרו שוחזרו. בינתיים הפרופיל הזה השתנה במקום אחר: יש לבחור בשדות המסומנים.
form-elsewhere-conflict = בינתיים הפרופיל הזה השתנה בכרטיסייה אחרת. יש לבחור בשדות המסומנים.
form-undone = המצב הקודם הוחזר.
form-undone-except-marked = המצב הקודם הוחזר, חוץ ממה שמסומן.
form-undone-except = המצב הקודם הוחזר, חוץ ממה שהשתנה מאז במקום אחר: { $names }.
form-undo-late = המצב הקודם לא הוחזר, כי מאז נעשה שינוי במקום אחר: { $names }.
form-undo-refused = שום דבר לא הוחזר: מה שהיה קודם כבר לא מתקבל.
form-undo-unknown = שירות הכניסה לא ענה, ולכן לא ידוע לנו אם המצב הקודם הוחזר.
form-empty-value = (ריק)
form-act-undo = החזרת המצב הקודם
form-act-stop = להפסיק להמתין
form-act-cancel = ביטול
form-act-save = לשמור שוב
form-act-check = לבדוק עכשיו
form-act-sign-in = כניסה מחדש
form-act-reload = טעינה מחדש

## The sign-in in the browser

signin-not-signed-in = לא נכנסת לחשבון
signin-unknown-state = הכניסה הזו לא התחילה בכרטיסייה הזו, או שכבר הושלמה. יש להיכנס מחדש.
signin-late = הכניסה נמשכה זמן רב מדי. יש להיכנס מחדש.
signin-wrong-issuer = התשובה לא הגיעה מהשירות שאליו נשלחה הבקשה, ולכן לא נעשה בה שימוש. יש להיכנס מחדש.
signin-nothing-to-finish = אין כאן כניסה שצריך להשלים.
signin-no-crypto = הדפדפן הזה לא מאפשר כניסה מהכתובת הזו. יש להשתמש בכתובת https של הדף הזה, ולאפשר לו לאחסן נתונים.
signin-denied = לא אישרת את הכניסה, או שהיא נדחתה. לא נכנסת לחשבון.
signin-unauthorized = אין לחשבון שלך הרשאה להיכנס. ייתכן שהוא חסום: לקבלת עזרה, יש לפנות אל מי שנתן לך את החשבון הזה.
signin-question = כדי להיכנס צריך לענות על שאלה. יש להיכנס מחדש.
signin-unreachable = אין כרגע חיבור לשירות הכניסה. אפשר לנסות שוב בעוד רגע.
signin-too-many = היו יותר מדי ניסיונות. יש להמתין זמן מה ואז להיכנס מחדש.
signin-other = הכניסה דרך שירות הכניסה לא הצליחה. אפשר לנסות שוב; אם זה יימשך, יש להודיע למפעילי השירות הזה.

## A page that tries again by itself

again-by-itself = הדף הזה ינסה שוב מעצמו.
again-now = ניסיון נוסף מתבצע…
again-stopped = הדף הזה כבר לא מנסה שוב מעצמו.

theme-label = מראה
theme-system = לפי המערכת
theme-light = בהיר
theme-dark = כהה
footer-support = עזרה
footer-terms = תנאי שימוש
footer-privacy = פרטיות
first-visit-title = הפרופיל שלך עדיין ריק
first-visit-text = שום דבר כאן אינו חובה. את אלה כדאי למלא:
first-visit-name = כדי שידעו איך לפנות אליך.
first-visit-picture = כדי שיזהו אותך.
first-visit-zone = כדי שהשעות יהיו נכונות במקום שבו נמצאים.
first-visit-language = כדי שהדפים יהיו בשפה שלך.
footer-label = על האתר הזה

picture-change = החלפת תמונה
picture-drop = אפשר לגרור לכאן תמונה, להדביק או לבחור קובץ: JPEG,‏ PNG או WebP.
picture-choose = בחירת קובץ
picture-camera = צילום תמונה
picture-crop = חלק מהתמונה. מזיזים אותו במקשי החיצים, מגדילים או מקטינים עם + ו-−.
picture-zoom = הגדלה
picture-use = להשתמש בתמונה הזאת
picture-progress = התמונה נשלחת
picture-saved = התמונה שלך הוחלפה.
picture-not-a-picture = זאת אינה תמונה. יש לבחור קובץ JPEG,‏ PNG או WebP.
picture-unreadable = לא ניתן היה לקרוא את התמונה. ייתכן שהיא פגומה: יש לבחור תמונה אחרת.
picture-animated = התמונה הזאת זזה. יש לבחור תמונה קבועה.
picture-too-small = התמונה קטנה מדי. יש לבחור תמונה של 32 על 32 פיקסלים לפחות.
picture-too-many-pixels = בתמונה יש יותר מדי פיקסלים. יש לבחור תמונה קטנה יותר.
picture-too-large = הקובץ גדול מדי. יש לבחור קובץ של 20 מ״ב לכל היותר.
picture-conflict = התמונה שלך השתנתה בינתיים במקום אחר. אפשר להשתמש בזאת בכל זאת, או לבטל.
picture-managed = התמונה הזאת מנוהלת במקום שבו נכנסים, ולכן אי אפשר להחליף אותה כאן.
picture-no-room = לא נשמר דבר: הפרופיל שלך מלא. יש לקצר משהו קודם.
error-picture-refused = אי אפשר להשתמש בתמונה הזאת. יש לבחור תמונה אחרת.
