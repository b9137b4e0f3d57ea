# עברית

app-title = { $page } – { $brand }
skip-link = מעבר לתוכן
sign-in-button = כניסה
sign-out-button = יציאה
sign-in-again-button = כניסה מחדש
try-again-button = ניסיון נוסף
save-button = שמירה
discard-button = ביטול השינויים
not-set = לא הוגדר
yes = כן
no = לא
language-change = החלפת שפה

home-title = הפרופיל שלך, בידיים שלך
home-lead = כאן רואים מה החשבון אומר עליך, ומשנים את מה שבידך לשנות. הכניסה היא עם החשבון שכבר יש לך.
home-only-you = רק שלך
home-only-you-text = הדף הזה מגיע לרשומה שלך בלבד, ולא לשל אף אחד אחר.
home-reasons = סיבה לכל דבר
home-reasons-text = כשאי אפשר לשנות משהו כאן, כתוב למה, והיכן אפשר.
home-nothing-lost = דבר לא הולך לאיבוד
home-nothing-lost-text = מה שכתבת נשאר עד שהוא נשמר, גם אם בינתיים משתנה משהו אחר.

signing-in-title = כניסה
signing-in-heading = הכניסה מתבצעת…
signing-in-moment = רק רגע.
sign-in-title = כניסה
sign-in-leaving = מעבר לדף הכניסה…
sign-in-slow = זה לוקח יותר מהרגיל. לכניסה דרושים JavaScript ו-WebAssembly: אם הם כבויים בדף הזה, יש להפעיל אותם.

not-found-title = לא נמצא
not-found-heading = אין כאן כלום
not-found-text = ייתכן שהכתובת נכתבה בטעות, או שהדף עבר למקום אחר.
not-found-start = להתחלה

profile-title = הפרופיל שלך
group-profile = פרופיל
group-about-you = עליך
group-sign-in = כניסה
sign-in-email = דוא״ל
sign-in-ways = הכניסה שלך היא עם
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
as-of-mark = נכון לשעה { $time }
summary-title = נא לבדוק את השדות האלה
conflict-both = זה השתנה בינתיים במקום אחר. הערך עכשיו הוא „{ $theirs }”, ומה שכתבת הוא „{ $mine }”. שמירה נוספת תשאיר את שלך.
conflict-use = להשתמש ב„{ $theirs }”
conflict-mark = זה השתנה בינתיים במקום אחר.
elsewhere-title = מישהו אחר נכנס עכשיו
elsewhere-text = בכרטיסייה אחרת של הדפדפן הזה בוצעה כניסה בשם { $name }. הפרופיל שהוצג כאן אינו מוצג עוד.
elsewhere-go-on = להמשיך בשם { $name }
way-password = דוא״ל וסיסמה
way-code = קוד בדוא״ל
way-code-sms = קוד בהודעת טקסט

label-name = שם מלא
label-given-name = שם פרטי
label-family-name = שם משפחה
label-nickname = כינוי
label-picture = כתובת התמונה
label-about = עליך
label-website = אתר
label-location = מקום
label-zoneinfo = אזור זמן
label-locale = שפה
label-middle-name = שם אמצעי
label-preferred-username = שם משתמש מועדף
label-profile = דף פרופיל
label-email = דוא״ל
label-phone-number = מספר טלפון
label-gender = מגדר
label-birthdate = תאריך לידה
label-address = כתובת
label-display-name = השם שמוצג כאן
label-display-picture = התמונה שמוצגת כאן
label-street-address = רחוב ומספר
label-postal-code = מיקוד
label-locality = עיר
label-region = מחוז או אזור
label-country = מדינה

help-nickname = השם שנעים לך שיקראו לך בו.
help-picture = כתובת https של תמונה שלך.
help-about = כמה משפטים, עד 500 תווים.
help-website = מתחיל ב-https:// או ב-http://.
help-location = עיר, מדינה או שתיהן.

reason-own-field = אי אפשר לשנות את זה כאן.
reason-own-group = אי אפשר לשנות את הפרטים האלה כאן.
reason-each-login-field = זה מגיע מ-{ $owner } בכל כניסה. אפשר לשנות את זה שם.
reason-each-login-group = הפרטים האלה מגיעים מ-{ $owner } בכל כניסה. אפשר לשנות אותם שם.
reason-enterprise-field = מי שמנהל את זה: { $owner }. אפשר לבקש מהמנהלים שם לשנות את זה.
reason-enterprise-group = מי שמנהל את הפרטים האלה: { $owner }. אפשר לבקש מהמנהלים שם לשנות אותם.
reason-first-login = הועתק מ-{ $owner } בכניסה הראשונה שלך. מה שמשנים כאן נשאר כאן.
reason-external-field = זה שמור במאגר המשתמשים שמאחורי { $owner }. אפשר לבקש ממפעילי השירות לשנות את זה.
reason-external-group = הפרטים האלה שמורים במאגר המשתמשים שמאחורי { $owner }. אפשר לבקש ממפעילי השירות לשנות אותם.
reason-linked-field = הכניסה הראשית שלך קובעת את זה: { $owner }. החשבונות המקושרים אליה לא משנים את זה.
reason-linked-group = הכניסה הראשית שלך קובעת את הפרטים האלה: { $owner }. החשבונות המקושרים אליה לא משנים אותם.
reason-override-owner = מוצג כאן במקום מה שמגיע מ-{ $owner }, שנשאר שם כפי שהוא.
reason-override = מוצג כאן במקום מה שקבעו מפעילי השירות.
reason-flow-field = אי אפשר לשנות את זה בדף הזה, כי ערך חדש טעון אישור. אפשר לבקש ממפעילי השירות לשנות את זה.
reason-flow-group = אי אפשר לשנות את הפרטים האלה בדף הזה, כי ערכים חדשים טעונים אישור. אפשר לבקש ממפעילי השירות לשנות אותם.
reason-policy-field = את זה קובעים מפעילי השירות. אפשר לבקש מהם לשנות את זה.
reason-policy-group = את הפרטים האלה קובעים מפעילי השירות. אפשר לבקש מהם לשנות אותם.
reason-other-shape = תוכנה אחרת שומרת כאן משהו שהטופס הזה לא יכול להציג במלואו, ולכן אי אפשר לשנות אותו כאן.
override-set = לבחור איך להופיע כאן
override-set-picture = לבחור את התמונה שמוצגת כאן
override-back-owner = להציג שוב את מה שמגיע מ-{ $owner }
override-back = להציג את מה שהיה קודם
email-elsewhere-owner = כתובת הדוא״ל ודרך הכניסה שלך מגיעות מ-{ $owner }. אפשר לשנות אותן שם.
email-elsewhere-enterprise = מי שמנהל את כתובת הדוא״ל ודרך הכניסה שלך: { $owner }. אפשר לבקש מהמנהלים שם לשנות אותן.
email-elsewhere = אי אפשר לשנות כאן את כתובת הדוא״ל ואת דרך הכניסה שלך. אפשר לפנות למי שנתן לך את החשבון.

unsaved-title = השינויים שלך לא נשמרו
unsaved-title-partly = נשמר, חוץ ממה שמנוהל במקום שבו נכנסים
unsaved-title-unknown = לא ידוע אם השינויים שלך נשמרו
unsaved-partly = נשאר כפי שהיה: { $names }. כל השאר נשמר.
unsaved-stored = כרגע שמור „{ $stored }”, ומה שכתבת הוא „{ $typed }”.
unsaved-check = לבדוק עכשיו, בכרטיסייה חדשה
unsaved-typed = מה שכתבת: { $typed }
typed-title = מה שכתבת, עדיין לא נשמר
typed-title-unknown = מה שכתבת, אולי נשמר

trouble-title = זה לא הצליח
trouble-title-session = נא להיכנס מחדש
trouble-title-shut = אי אפשר להשתמש בחשבון הזה
trouble-title-unreachable = אי אפשר להגיע לשירות הכניסה
trouble-title-busy = שירות הכניסה עמוס
trouble-title-often = יותר מדי פעמים
trouble-reference = סימוכין: { $name }
stop-trying-button = להפסיק לנסות

error-unauthenticated = החיבור שלך הסתיים. יש להיכנס מחדש כדי להמשיך.
error-other-account = עכשיו מחובר חשבון אחר, ולכן לא נשמר דבר. טעינה מחדש של הדף תציג את החשבון ההוא.
error-forbidden = הבקשה הזאת לא הגיעה מדף שלנו, ולכן לא בוצע דבר. יש לטעון את הדף מחדש ולנסות שוב.
error-insufficient-scope = לתוכנה שבשימוש אין הרשאה לכך.
error-malformed = לא ניתן היה לקרוא את הטופס, ולכן לא נשמר דבר. יש לטעון את הדף מחדש ולנסות שוב.
error-refused = עדיין לא נשמר דבר. נא לבדוק את השדות המסומנים.
error-no-room =
    { $left ->
        [one] לא נשמר דבר: בפרופיל שלך יש מקום לעוד תו אחד בערך ({ $left }), וזה דורש { NUMBER($needed) }. יש לקצר משהו ולשמור שוב.
        [two] לא נשמר דבר: בפרופיל שלך יש מקום לעוד שני תווים בערך ({ $left }), וזה דורש { NUMBER($needed) }. יש לקצר משהו ולשמור שוב.
       *[other] לא נשמר דבר: בפרופיל שלך יש מקום לעוד { $left } תווים בערך, וזה דורש { NUMBER($needed) }. יש לקצר משהו ולשמור שוב.
    }
error-conflict = עדיין לא נשמר דבר: הפרופיל הזה השתנה בינתיים במקום אחר. נא לבחור בשדות המסומנים.
error-outcome-unknown = שירות הכניסה לא ענה, ולכן איננו יודעים אם השינויים שלך נשמרו. אפשר לבדוק מה שמור, או לשמור שוב: דבר לא נשמר פעמיים.
error-busy = שירות הכניסה עמוס. יש לחכות רגע ולנסות שוב.
error-rate-limited = יותר מדי פעמים בזמן קצר. יש לחכות רגע ולנסות שוב.
error-too-slow = החיבור שלך איטי מדי כרגע, ולכן לא נשמר דבר. יש לנסות שוב.
error-unavailable = אי אפשר להגיע כרגע לשירות הכניסה. יש לנסות שוב בעוד רגע.
error-blocked = החשבון שלך חסום. אפשר לבקש עזרה ממי שנתן לך את החשבון.
error-gone = החשבון שלך אינו קיים עוד. אפשר לבקש עזרה ממי שנתן לך את החשבון.
error-late-code = הכניסה ארכה זמן רב מדי, או שכבר הושלמה. נא להיכנס מחדש.
error-sign-in-failed = לא ניתן היה לאמת את הכניסה. נא להיכנס מחדש.
error-offline = אי אפשר להגיע לשרת. יש לבדוק את החיבור ולנסות שוב.
error-misdirected = הדף הזה אינו עונה בכתובת שבה השתמשו.
error-not-found = אין כלום בכתובת הזאת.
error-not-understood = השרת לא הבין את הבקשה. יש לטעון את הדף מחדש ולנסות שוב.
error-too-large = זה יותר ממה שאפשר לשמור. יש לקצר ולנסות שוב.
error-internal = משהו השתבש אצלנו. יש לנסות שוב בעוד רגע.

refusal-missing = יש למלא את השדה הזה: הוא חובה.
refusal-too-short =
    { $shortest ->
        [one] לפחות תו אחד ({ $shortest }); כרגע { NUMBER($actual) }.
        [two] לפחות שני תווים ({ $shortest }); כרגע { NUMBER($actual) }.
       *[other] לפחות { $shortest } תווים; כרגע { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] לכל היותר תו אחד ({ $longest }); כרגע { NUMBER($actual) }.
        [two] לכל היותר שני תווים ({ $longest }); כרגע { NUMBER($actual) }.
       *[other] לכל היותר { $longest } תווים; כרגע { NUMBER($actual) }.
    }
refusal-too-many = אפשר לבחור { NUMBER($most) } לכל היותר; כרגע { NUMBER($actual) }.
refusal-too-few = יש לבחור { NUMBER($least) } לפחות; כרגע { NUMBER($actual) }.
refusal-too-small = הערך צריך להיות { $least } או יותר.
refusal-too-great = הערך צריך להיות { $most } או פחות.
refusal-too-early = היום צריך להיות { $earliest } או אחריו.
refusal-too-late = היום צריך להיות { $latest } או לפניו.
refusal-line-break = שורה אחת בלבד.
refusal-forbidden-character = יש כאן תו בלתי נראה שאינו מותר. יש להקליד מחדש במקום להדביק.
refusal-not-a-web-address = נדרשת כתובת אתר, כמו https://example.com.
refusal-not-https = נדרשת כתובת שמתחילה ב-https://.
refusal-address-with-user = נדרשת כתובת בלי שם משתמש ובלי @ לפני שם השרת.
refusal-not-an-email = נדרשת כתובת דוא״ל, כמו name@example.com.
refusal-not-a-phone = נדרש מספר טלפון בן 5 עד 15 ספרות, כמו +46 31 123 45 67.
refusal-not-a-date = נדרש יום שקיים בלוח השנה, כמו 2001-02-28.
refusal-not-a-number = נדרש מספר בספרות, כמו 42 או 1.5.
refusal-not-digits = ספרות בלבד.
refusal-not-a-handle = אותיות מ-a עד z, ספרות, וביניהן נקודות, מקפים או קווים תחתונים.
refusal-not-a-choice = יש לבחור אפשרות מהרשימה.
refusal-managed = את זה שומר השירות שדרכו נכנסים, והוא לא אפשר לנו לשנות. אפשר לשנות את זה שם.
refusal-rejected = שירות הכניסה לא קיבל את הערך הזה. אפשר לנסות ערך אחר.

form-saved = נשמר.
form-saved-except =
    { $fields ->
        [one] נשמר, חוץ משדה אחד: הוא מסומן.
        [two] נשמר, חוץ משני שדות: הם מסומנים.
       *[other] נשמר, חוץ מכמה שדות: הם מסומנים.
    }
form-saving = מתבצעת שמירה…
form-checking = מתבצעת בדיקה…
form-slow = עדיין אין תשובה: שירות הכניסה או החיבור שלך איטיים.
form-busy-by-itself = שירות הכניסה עמוס. השינויים שלך יישמרו מעצמם בעוד רגע.
form-busy-by-hand = שירות הכניסה עמוס, ולכן לא נשמר דבר. אפשר לשמור שוב בעוד רגע.
form-often-by-itself = יותר מדי פעמים בזמן קצר. השינויים שלך יישמרו מעצמם בעוד רגע.
form-often-by-hand = יותר מדי פעמים בזמן קצר, ולכן לא נשמר דבר. אפשר לשמור שוב בעוד רגע.
form-again-now = אפשר לשמור שוב עכשיו.
form-offline = אין חיבור. מה שכתבת נשאר כאן: אפשר לשמור כשהחיבור יחזור.
form-offline-not-sent = אין חיבור, ולכן עדיין לא נשמר דבר. השמירה תתבצע מעצמה כשהחיבור יחזור.
form-offline-perhaps = החיבור נקטע, ולכן איננו יודעים אם השינויים שלך נשמרו. הם יישלחו שוב כשיחזור: דבר לא נשמר פעמיים.
form-online = החיבור חזר. אפשר לשמור עכשיו.
form-no-server = אי אפשר להגיע לשרת, ולכן איננו יודעים אם השינויים שלך נשמרו. הם עדיין כאן. אפשר לשמור שוב בעוד רגע: דבר לא נשמר פעמיים.
form-unreachable = אי אפשר להגיע כרגע לשירות הכניסה, ולכן לא נשמר דבר. מה שכתבת עדיין כאן.
form-session-ended = החיבור שלך הסתיים. יש להיכנס מחדש בכרטיסייה חדשה, לחזור לכאן ולשמור: מה שכתבת עדיין כאן.
form-unknown = שירות הכניסה לא ענה, ולכן איננו יודעים אם השינויים שלך נשמרו.
form-unknown-stopped = לא המתנת לתשובה, ולכן איננו יודעים אם השינויים שלך נשמרו.
form-unknown-still = עדיין אין תשובה, ולכן איננו יודעים אם השינויים שלך נשמרו. מה שכתבת עדיין כאן.
form-look-stored = נשמר: השינויים שלך שמורים.
form-look-not-stored = השינויים שלך אינם שמורים. מה שכתבת עדיין כאן.
form-look-partly = נשמר בחלקו. לא נשמר: { $names }.
form-blocked = החשבון שלך חסום, ולכן לא נשמר דבר. אפשר לבקש עזרה ממי שנתן לך את החשבון.
form-gone = החשבון שלך אינו קיים עוד, ולכן לא נשמר דבר. אפשר לבקש עזרה ממי שנתן לך את החשבון.
form-fault-reference = משהו השתבש אצלנו. יש לנסות שוב בעוד רגע. סימוכין: { $name }
form-cancelled = לא נשמר דבר. מה שכתבת עדיין כאן.
form-nothing-to-save = אין מה לשמור.
form-discarded = השינויים שלך בוטלו.
form-draft-back = השינויים שלא נשמרו חזרו.
form-draft-back-conflict = השינויים שלא נשמרו חזרו. הפרופיל הזה השתנה בינתיים במקום אחר: נא לבחור בשדות המסומנים.
form-elsewhere-conflict = הפרופיל הזה השתנה בינתיים בכרטיסייה אחרת. נא לבחור בשדות המסומנים.
form-undone = הוחזר לקדמותו.
form-undone-except-marked = הוחזר לקדמותו, חוץ ממה שמסומן.
form-undone-except = הוחזר לקדמותו, חוץ ממה שהשתנה מאז במקום אחר: { $names }.
form-undo-late = לא הוחזר, כי השתנה מאז במקום אחר: { $names }.
form-undo-refused = דבר לא הוחזר: מה שהיה קודם אינו מתקבל עוד.
form-undo-unknown = שירות הכניסה לא ענה, ולכן איננו יודעים אם השינויים שלך הוחזרו.
form-empty-value = (ריק)
form-act-undo = החזרה לקדמותו
form-act-stop = להפסיק לחכות
form-act-cancel = ביטול
form-act-save = לשמור שוב
form-act-check = לבדוק עכשיו
form-act-sign-in = כניסה מחדש
form-act-reload = טעינה מחדש

signin-not-signed-in = לא נכנסת
signin-unknown-state = הכניסה הזאת לא התחילה בכרטיסייה הזאת, או שכבר הושלמה. נא להיכנס מחדש.
signin-late = הכניסה ארכה זמן רב מדי. נא להיכנס מחדש.
signin-wrong-issuer = התשובה לא הגיעה מהשירות שנשאל, ולכן לא נעשה בה שימוש. נא להיכנס מחדש.
signin-nothing-to-finish = אין כאן כניסה להשלים.
signin-no-crypto = הדפדפן הזה אינו מאפשר כניסה מהכתובת הזאת. יש להשתמש בכתובת https של הדף ולאפשר לו לשמור נתונים.
signin-denied = לא אישרת את הכניסה, או שהיא נדחתה. לא נכנסת.
signin-unauthorized = החשבון שלך אינו רשאי להיכנס. ייתכן שהוא חסום: אפשר לבקש עזרה ממי שנתן לך את החשבון.
signin-question = הכניסה דורשת תשובה לשאלה. נא להיכנס מחדש.
signin-unreachable = אי אפשר להגיע כרגע לשירות הכניסה. יש לנסות שוב בעוד רגע.
signin-too-many = היו יותר מדי ניסיונות. יש לחכות מעט ולהיכנס מחדש.
signin-other = שירות הכניסה לא הצליח להכניס אותך. אפשר לנסות שוב; אם זה נמשך, נא לספר למפעילי השירות.

again-by-itself = הדף הזה מנסה שוב מעצמו.
again-now = ניסיון נוסף…
again-stopped = הדף הזה אינו מנסה עוד מעצמו.

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
