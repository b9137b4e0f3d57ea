# العربية (Arabic)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = الانتقال إلى المحتوى
sign-in-button = تسجيل الدخول
sign-out-button = تسجيل الخروج
sign-in-again-button = تسجيل الدخول مجددًا
try-again-button = إعادة المحاولة
save-button = حفظ
discard-button = تجاهل التغييرات
not-set = غير محدّد
# Stands for a value that is empty, where values are quoted.
yes = نعم
no = لا
language-change = تغيير اللغة

## The start page

home-signed-out = تم تسجيل الخروج
home-title = ملفك الشخصي بين يديك
home-lead = هنا يظهر ما يقوله حسابك عنك، ويمكنك تغيير ما يعود إليك تغييره. يمكنك تسجيل الدخول بالحساب الذي لديك.
home-only-you = لك وحدك
home-only-you-text = تصل هذه الصفحة إلى بياناتك فقط، ولا تصل إلى بيانات أي شخص آخر.
home-reasons = لكل شيء سبب
home-reasons-text = ما لا يمكن تغييره هنا، يُذكر بجانبه السبب والمكان الذي يمكن تغييره فيه.
home-nothing-lost = لا شيء يضيع
home-nothing-lost-text = كل ما يُكتب يبقى إلى أن يُحفظ، حتى إن تغيّر شيء آخر في هذه الأثناء.

## Signing in

signing-in-title = تسجيل الدخول
signing-in-heading = جارٍ تسجيل دخولك…
signing-in-moment = لحظة من فضلك.
sign-in-title = تسجيل الدخول
sign-in-leaving = جارٍ الانتقال إلى صفحة تسجيل الدخول…
sign-in-slow = يستغرق هذا وقتًا أطول من المعتاد. يحتاج تسجيل الدخول إلى JavaScript وWebAssembly: إذا كانا متوقفين في هذه الصفحة، فيُرجى تفعيلهما.

## Addresses where there is nothing

not-found-title = غير موجود
not-found-heading = لا يوجد شيء هنا
not-found-text = ربما كُتب العنوان بشكل خاطئ، أو نُقلت الصفحة.
not-found-start = إلى صفحة البداية

## The profile

profile-title = ملفك الشخصي
group-profile = الملف الشخصي
group-about-you = نبذة عنك
group-sign-in = تسجيل الدخول
sign-in-email = البريد الإلكتروني
sign-in-ways = طرق تسجيل دخولك
email-verified = تم التحقق منه
email-not-verified = لم يتم التحقق منه
required-mark = (مطلوب)
list-help = عنصر واحد في كل سطر.
list-add = إضافة
list-add-to = إضافة: { $label }
list-remove = إزالة
list-remove-from = إزالة: { $label }
clock-now = الآن: { $clock }
unsaved-mark = تغييرات غير محفوظة
as-of-mark = كما في { $time }
summary-title = يُرجى مراجعة هذه الحقول
conflict-both = تغيّر هذا في مكان آخر في هذه الأثناء. قيمته الآن «{ $theirs }»، وما كتبته هو «{ $mine }». للإبقاء على ما كتبته، يُرجى الحفظ مرة أخرى.
conflict-use = استخدام «{ $theirs }»
conflict-mark = تغيّر هذا في مكان آخر في هذه الأثناء.
elsewhere-title = تم الآن تسجيل دخول شخص آخر
elsewhere-text = في علامة تبويب أخرى من هذا المتصفح، تم تسجيل الدخول باسم { $name }. لم يعد الملف الشخصي الذي كان معروضًا هنا ظاهرًا.
elsewhere-go-on = المتابعة باسم { $name }
# How people sign in who have a password with this service.
way-password = البريد الإلكتروني وكلمة المرور
way-code = رمز عبر البريد الإلكتروني
way-code-sms = رمز عبر رسالة نصية

## What fields are called

label-name = الاسم الكامل
label-given-name = الاسم الأول
label-family-name = اسم العائلة
label-nickname = اللقب
label-picture = رابط الصورة
label-about = نبذة عنك
label-website = الموقع الإلكتروني
label-location = المكان
label-zoneinfo = المنطقة الزمنية
label-locale = اللغة
label-middle-name = الاسم الأوسط
label-preferred-username = اسم المستخدم المفضّل
label-profile = صفحة الملف الشخصي
label-email = البريد الإلكتروني
label-phone-number = رقم الهاتف
label-gender = الجنس
label-birthdate = تاريخ الميلاد
label-address = العنوان
label-display-name = الاسم المعروض هنا
label-display-picture = الصورة المعروضة هنا
label-street-address = الشارع ورقم المبنى
label-postal-code = الرمز البريدي
label-locality = المدينة
label-region = المحافظة أو المنطقة
label-country = البلد

help-nickname = الاسم المحبّب إليك عند مناداتك.
help-picture = عنوان https لصورة لك.
help-about = بضع جمل، بحد أقصى 500 حرف.
help-website = يبدأ بـ ⁦https://⁩ أو ⁦http://⁩.
help-location = مدينة أو بلد أو كلاهما.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = لا يمكن تغيير هذه المعلومة هنا.
reason-own-group = لا يمكن تغيير هذه المعلومات هنا.
reason-each-login-field = تأتي هذه المعلومة من { $owner } عند كل تسجيل دخول. يمكنك تغييرها هناك.
reason-each-login-group = تأتي هذه المعلومات من { $owner } عند كل تسجيل دخول. يمكنك تغييرها هناك.
reason-enterprise-field = الجهة التي تدير هذه المعلومة: { $owner }. لتغييرها، يُرجى التواصل مع المشرفين هناك.
reason-enterprise-group = الجهة التي تدير هذه المعلومات: { $owner }. لتغييرها، يُرجى التواصل مع المشرفين هناك.
reason-first-login = نُسخت هذه المعلومة من { $owner } عند أول تسجيل دخول لك. أي تغيير هنا يبقى هنا.
reason-external-field = هذه المعلومة محفوظة في قاعدة بيانات المستخدمين التي تعتمد عليها طريقة تسجيل الدخول هذه: { $owner }. لتغييرها، يُرجى التواصل مع القائمين على هذه الخدمة.
reason-external-group = هذه المعلومات محفوظة في قاعدة بيانات المستخدمين التي تعتمد عليها طريقة تسجيل الدخول هذه: { $owner }. لتغييرها، يُرجى التواصل مع القائمين على هذه الخدمة.
reason-linked-field = طريقة تسجيل دخولك الرئيسية هي التي تحدّد هذه المعلومة: { $owner }. الحسابات المرتبطة بها لا تغيّرها.
reason-linked-group = طريقة تسجيل دخولك الرئيسية هي التي تحدّد هذه المعلومات: { $owner }. الحسابات المرتبطة بها لا تغيّرها.
reason-override-owner = يُعرض هذا هنا بدلًا مما يأتي من { $owner }. وتبقى القيمة هناك كما هي.
reason-override = يُعرض هذا هنا بدلًا مما حدّده القائمون على هذه الخدمة.
reason-flow-field = لا يمكن تغيير هذه المعلومة في هذه الصفحة، لأن القيمة الجديدة تحتاج إلى تأكيد. لتغييرها، يُرجى التواصل مع القائمين على هذه الخدمة.
reason-flow-group = لا يمكن تغيير هذه المعلومات في هذه الصفحة، لأن القيم الجديدة تحتاج إلى تأكيد. لتغييرها، يُرجى التواصل مع القائمين على هذه الخدمة.
reason-policy-field = القائمون على هذه الخدمة هم من يحدّد هذه المعلومة. لتغييرها، يُرجى التواصل معهم.
reason-policy-group = القائمون على هذه الخدمة هم من يحدّد هذه المعلومات. لتغييرها، يُرجى التواصل معهم.
reason-other-shape = يحفظ برنامج آخر هنا شيئًا لا يستطيع هذا النموذج عرضه كاملًا، لذلك لا يمكن تغييره هنا.
override-set = تحديد كيفية ظهورك هنا
override-set-picture = تحديد الصورة المعروضة هنا
override-back-owner = العودة إلى عرض ما يأتي من { $owner }
override-back = عرض ما كان هنا من قبل
email-elsewhere-owner = عنوان بريدك الإلكتروني وطريقة تسجيل دخولك يأتيان من { $owner }. يمكنك تغييرهما هناك.
email-elsewhere-enterprise = الجهة التي تدير عنوان بريدك الإلكتروني وطريقة تسجيل دخولك: { $owner }. لتغييرهما، يُرجى التواصل مع المشرفين هناك.
email-elsewhere = لا يمكن تغيير عنوان بريدك الإلكتروني وطريقة تسجيل دخولك هنا. يُرجى التواصل مع الجهة التي منحتك هذا الحساب.

## A form that was posted without a script and not saved

unsaved-title = لم تُحفظ تغييراتك
unsaved-title-partly = تم الحفظ، باستثناء ما تديره الخدمة التي يتم تسجيل دخولك من خلالها
unsaved-title-unknown = لا يُعرف هل حُفظت تغييراتك أم لا
# { $names } are labels of fields, with commas between them.
unsaved-partly = بقي كما كان: { $names }. وحُفظ كل ما عدا ذلك.
unsaved-stored = المحفوظ حاليًا هو «{ $stored }»، وما كتبته هو «{ $typed }».
unsaved-check = التحقق الآن في علامة تبويب جديدة
unsaved-typed = ما كتبته: { $typed }
typed-title = ما كتبته ولم يُحفظ بعد
typed-title-unknown = ما كتبته وربما حُفظ

## Pages that could not be shown

trouble-title = لم تنجح العملية
trouble-title-session = يُرجى تسجيل الدخول مجددًا
trouble-title-shut = لا يمكن استخدام هذا الحساب
trouble-title-unreachable = يتعذّر الوصول إلى خدمة تسجيل الدخول
trouble-title-busy = خدمة تسجيل الدخول مشغولة
trouble-title-often = محاولات أكثر من اللازم
trouble-reference = الرقم المرجعي: { $name }
stop-trying-button = إيقاف المحاولة

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = انتهت جلستك. للمتابعة، يُرجى تسجيل الدخول مجددًا.
error-other-account = تم الآن تسجيل الدخول بحساب آخر، لذلك لم يُحفظ شيء. لعرض ذلك الحساب، يُرجى إعادة تحميل الصفحة.
error-forbidden = لم يأتِ هذا الطلب من إحدى صفحاتنا، لذلك لم يُنفَّذ شيء. يُرجى إعادة تحميل الصفحة والمحاولة مرة أخرى.
error-insufficient-scope = البرنامج المستخدَم غير مسموح له بذلك.
error-malformed = تعذّرت قراءة النموذج، لذلك لم يُحفظ شيء. يُرجى إعادة تحميل الصفحة والمحاولة مرة أخرى.
error-refused = لم يُحفظ شيء بعد. يُرجى مراجعة الحقول المميّزة.
error-no-room =
    { $left ->
        [zero] لم يُحفظ شيء: المساحة المتبقية في ملفك الشخصي نحو { $left } حرف، والمطلوب { NUMBER($needed) }. يُرجى اختصار شيء ما والحفظ مرة أخرى.
        [one] لم يُحفظ شيء: المساحة المتبقية في ملفك الشخصي نحو حرف واحد ({ $left })، والمطلوب { NUMBER($needed) }. يُرجى اختصار شيء ما والحفظ مرة أخرى.
        [two] لم يُحفظ شيء: المساحة المتبقية في ملفك الشخصي نحو حرفين ({ $left })، والمطلوب { NUMBER($needed) }. يُرجى اختصار شيء ما والحفظ مرة أخرى.
        [few] لم يُحفظ شيء: المساحة المتبقية في ملفك الشخصي نحو { $left } أحرف، والمطلوب { NUMBER($needed) }. يُرجى اختصار شيء ما والحفظ مرة أخرى.
        [many] لم يُحفظ شيء: المساحة المتبقية في ملفك الشخصي نحو { $left } حرفًا، والمطلوب { NUMBER($needed) }. يُرجى اختصار شيء ما والحفظ مرة أخرى.
       *[other] لم يُحفظ شيء: المساحة المتبقية في ملفك الشخصي نحو { $left } حرف، والمطلوب { NUMBER($needed) }. يُرجى اختصار شيء ما والحفظ مرة أخرى.
    }
error-conflict = لم يُحفظ شيء بعد: تغيّر هذا الملف الشخصي في مكان آخر في هذه الأثناء. يُرجى الاختيار عند الحقول المميّزة.
error-outcome-unknown = لم تُجب خدمة تسجيل الدخول، لذلك لا نعرف هل حُفظت تغييراتك أم لا. يمكنك الاطّلاع على ما هو محفوظ، أو الحفظ مرة أخرى: لا يُحفظ شيء مرتين.
error-busy = خدمة تسجيل الدخول مشغولة. يُرجى الانتظار لحظة ثم المحاولة مرة أخرى.
error-rate-limited = محاولات أكثر من اللازم في وقت قصير. يُرجى الانتظار لحظة ثم المحاولة مرة أخرى.
error-too-slow = اتصالك بطيء جدًا الآن، لذلك لم يُحفظ شيء. يُرجى المحاولة مرة أخرى.
error-unavailable = يتعذّر الوصول إلى خدمة تسجيل الدخول الآن. يُرجى المحاولة مرة أخرى بعد لحظة.
error-blocked = حسابك محظور. للمساعدة، يُرجى التواصل مع الجهة التي منحتك هذا الحساب.
error-gone = لم يعد حسابك موجودًا. للمساعدة، يُرجى التواصل مع الجهة التي منحتك هذا الحساب.
error-late-code = استغرق تسجيل الدخول وقتًا أطول من اللازم، أو سبق أن اكتمل. يُرجى تسجيل الدخول مجددًا.
error-sign-in-failed = تعذّر التحقق من تسجيل الدخول. يُرجى تسجيل الدخول مجددًا.
error-offline = يتعذّر الوصول إلى الخادم. يُرجى التحقق من اتصالك ثم المحاولة مرة أخرى.
error-misdirected = لا تستجيب هذه الصفحة عبر العنوان المستخدَم.
error-not-found = لا يوجد شيء في هذا العنوان.
error-not-understood = لم يفهم الخادم الطلب. يُرجى إعادة تحميل الصفحة والمحاولة مرة أخرى.
error-too-large = هذا أكبر مما يمكن حفظه. يُرجى اختصاره والمحاولة مرة أخرى.
error-internal = حدث خطأ من جانبنا. يُرجى المحاولة مرة أخرى بعد لحظة.

## Why a value was not accepted

refusal-missing = يُرجى ملء هذا الحقل: فهو مطلوب.
refusal-too-short =
    { $shortest ->
        [zero] الحد الأدنى { $shortest } حرف؛ العدد الآن { NUMBER($actual) }.
        [one] الحد الأدنى حرف واحد ({ $shortest })؛ العدد الآن { NUMBER($actual) }.
        [two] الحد الأدنى حرفان ({ $shortest })؛ العدد الآن { NUMBER($actual) }.
        [few] الحد الأدنى { $shortest } أحرف؛ العدد الآن { NUMBER($actual) }.
        [many] الحد الأدنى { $shortest } حرفًا؛ العدد الآن { NUMBER($actual) }.
       *[other] الحد الأدنى { $shortest } حرف؛ العدد الآن { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [zero] الحد الأقصى { $longest } حرف؛ العدد الآن { NUMBER($actual) }.
        [one] الحد الأقصى حرف واحد ({ $longest })؛ العدد الآن { NUMBER($actual) }.
        [two] الحد الأقصى حرفان ({ $longest })؛ العدد الآن { NUMBER($actual) }.
        [few] الحد الأقصى { $longest } أحرف؛ العدد الآن { NUMBER($actual) }.
        [many] الحد الأقصى { $longest } حرفًا؛ العدد الآن { NUMBER($actual) }.
       *[other] الحد الأقصى { $longest } حرف؛ العدد الآن { NUMBER($actual) }.
    }
refusal-too-many = أكبر عدد يمكن اختياره { NUMBER($most) }؛ العدد الآن { NUMBER($actual) }.
refusal-too-few = أقل عدد يلزم اختياره { NUMBER($least) }؛ العدد الآن { NUMBER($actual) }.
refusal-too-small = القيمة المقبولة هي { $least } أو أكثر.
refusal-too-great = القيمة المقبولة هي { $most } أو أقل.
refusal-too-early = التاريخ المقبول هو { $earliest } أو يوم بعده.
refusal-too-late = التاريخ المقبول هو { $latest } أو يوم قبله.
refusal-line-break = يُرجى استخدام سطر واحد فقط.
refusal-forbidden-character = يوجد هنا حرف غير مرئي وغير مسموح به. يُرجى كتابة النص من جديد بدلًا من لصقه.
refusal-not-a-web-address = يُرجى إدخال عنوان ويب، مثل ⁦https://example.com⁩.
refusal-not-https = يُرجى إدخال عنوان يبدأ بـ ⁦https://⁩.
refusal-address-with-user = يُرجى إدخال عنوان بلا اسم مستخدم وبلا علامة @ قبل اسم المضيف.
refusal-not-an-email = يُرجى إدخال عنوان بريد إلكتروني، مثل ⁦name@example.com⁩.
refusal-not-a-phone = يُرجى إدخال رقم هاتف من 5 إلى 15 رقمًا، مثل ⁦+46 31 123 45 67⁩.
refusal-not-a-date = يُرجى إدخال يوم موجود في التقويم، مثل ⁦2001-02-28⁩.
refusal-not-a-number = يُرجى إدخال عدد مكتوب بالأرقام، مثل ⁦42⁩ أو ⁦1.5⁩.
refusal-not-digits = يُرجى استخدام الأرقام فقط.
refusal-not-a-handle = يُرجى استخدام الحروف من a إلى z والأرقام، وبينها نقاط أو شرطات أو شرطات سفلية.
refusal-not-a-choice = يُرجى اختيار أحد عناصر القائمة.
refusal-managed = هذه المعلومة محفوظة لدى الخدمة التي يتم تسجيل دخولك من خلالها، ولم تسمح لنا بتغييرها. يمكنك تغييرها هناك.
refusal-rejected = لم تقبل خدمة تسجيل الدخول هذه القيمة. يُرجى تجربة قيمة أخرى.

## The line at the foot of a form

form-saved = تم الحفظ.
form-saved-except =
    { $fields ->
        [zero] تم الحفظ، باستثناء بعض الحقول، وهي مميّزة.
        [one] تم الحفظ، باستثناء حقل واحد، وهو مميّز.
        [two] تم الحفظ، باستثناء حقلين، وهما مميّزان.
        [few] تم الحفظ، باستثناء بعض الحقول، وهي مميّزة.
        [many] تم الحفظ، باستثناء بعض الحقول، وهي مميّزة.
       *[other] تم الحفظ، باستثناء بعض الحقول، وهي مميّزة.
    }
form-saving = جارٍ الحفظ…
form-checking = جارٍ التحقق…
form-slow = لم يصل رد بعد: خدمة تسجيل الدخول بطيئة أو اتصالك بطيء.
form-busy-by-itself = خدمة تسجيل الدخول مشغولة. ستُحفظ تغييراتك تلقائيًا بعد لحظة.
form-busy-by-hand = خدمة تسجيل الدخول مشغولة، لذلك لم يُحفظ شيء. يُرجى الحفظ مرة أخرى بعد لحظة.
form-often-by-itself = محاولات أكثر من اللازم في وقت قصير. ستُحفظ تغييراتك تلقائيًا بعد لحظة.
form-often-by-hand = محاولات أكثر من اللازم في وقت قصير، لذلك لم يُحفظ شيء. يُرجى الحفظ مرة أخرى بعد لحظة.
form-again-now = يمكنك الحفظ مرة أخرى الآن.
form-offline = لا يوجد اتصال. كل ما يُكتب يبقى هنا: يمكنك حفظه عند عودة الاتصال.
form-offline-not-sent = لا يوجد اتصال، لذلك لم يُحفظ شيء بعد. سيتم الحفظ تلقائيًا عند عودة الاتصال.
form-offline-perhaps = انقطع الاتصال، لذلك لا نعرف هل حُفظت تغييراتك أم لا. ستُرسَل مرة أخرى عند عودته: لا يُحفظ شيء مرتين.
form-online = عاد الاتصال. يمكنك الحفظ الآن.
form-no-server = يتعذّر الوصول إلى الخادم، لذلك لا نعرف هل حُفظت تغييراتك أم لا. تغييراتك باقية هنا. يُرجى الحفظ مرة أخرى بعد لحظة: لا يُحفظ شيء مرتين.
form-unreachable = يتعذّر الوصول إلى خدمة تسجيل الدخول الآن، لذلك لم يُحفظ شيء. ما كتبته باقٍ هنا.
form-session-ended = انتهت جلستك. يُرجى تسجيل الدخول مجددًا في علامة تبويب جديدة، ثم العودة إلى هنا والحفظ: ما كتبته باقٍ هنا.
form-unknown = لم تُجب خدمة تسجيل الدخول، لذلك لا نعرف هل حُفظت تغييراتك أم لا.
form-unknown-stopped = أوقفت انتظار الرد، لذلك لا نعرف هل حُفظت تغييراتك أم لا.
form-unknown-still = لم يصل رد حتى الآن، لذلك لا نعرف هل حُفظت تغييراتك أم لا. ما كتبته باقٍ هنا.
form-look-stored = تم الحفظ: تغييراتك محفوظة.
form-look-not-stored = تغييراتك غير محفوظة. ما كتبته لا يزال هنا.
# { $names } are labels of fields, with commas between them.
form-look-partly = تم الحفظ جزئيًا. لم يُحفظ: { $names }.
form-blocked = حسابك محظور، لذلك لم يُحفظ شيء. للمساعدة، يُرجى التواصل مع الجهة التي منحتك هذا الحساب.
form-gone = لم يعد حسابك موجودًا، لذلك لم يُحفظ شيء. للمساعدة، يُرجى التواصل مع الجهة التي منحتك هذا الحساب.
form-fault-reference = حدث خطأ من جانبنا. يُرجى المحاولة مرة أخرى بعد لحظة. الرقم المرجعي: { $name }
form-cancelled = لم يُحفظ شيء. ما كتبته لا يزال هنا.
form-nothing-to-save = لا يوجد ما يُحفظ.
form-discarded = تم تجاهل تغييراتك.
form-draft-back = عادت تغييراتك غير المحفوظة.
form-draft-back-conflict = عادت تغييراتك غير المحفوظة. تغيّر هذا الملف الشخصي في مكان آخر في هذه الأثناء: يُرجى الاختيار عند الحقول المميّزة.
form-elsewhere-conflict = تغيّر هذا الملف الشخصي في علامة تبويب أخرى في هذه الأثناء. يُرجى الاختيار عند الحقول المميّزة.
form-undone = تم التراجع.
form-undone-except-marked = تم التراجع، باستثناء ما هو مميّز.
form-undone-except = تم التراجع، باستثناء ما تغيّر في مكان آخر منذ ذلك الحين: { $names }.
form-undo-late = لم يتم التراجع، لأن تغييرًا حدث في مكان آخر منذ ذلك الحين: { $names }.
form-undo-refused = لم يتم التراجع عن شيء: ما كان هنا من قبل لم يعد مقبولًا.
form-undo-unknown = لم تُجب خدمة تسجيل الدخول، لذلك لا نعرف هل تم التراجع عن تغييراتك أم لا.
form-empty-value = (فارغ)
form-act-undo = تراجع
form-act-stop = إيقاف الانتظار
form-act-cancel = إلغاء
form-act-save = الحفظ مرة أخرى
form-act-check = التحقق الآن
form-act-sign-in = تسجيل الدخول مجددًا
form-act-reload = إعادة التحميل

## The sign-in in the browser

signin-not-signed-in = لم يتم تسجيل دخولك
signin-unknown-state = لم يبدأ تسجيل الدخول هذا في علامة التبويب هذه، أو سبق أن اكتمل. يُرجى تسجيل الدخول مجددًا.
signin-late = استغرق تسجيل الدخول وقتًا أطول من اللازم. يُرجى تسجيل الدخول مجددًا.
signin-wrong-issuer = لم يأتِ الرد من الخدمة التي أُرسل إليها الطلب، لذلك لم يُستخدم. يُرجى تسجيل الدخول مجددًا.
signin-nothing-to-finish = لا يوجد هنا تسجيل دخول لإكماله.
signin-no-crypto = لا يسمح هذا المتصفح بتسجيل الدخول من هذا العنوان. يُرجى استخدام عنوان https لهذه الصفحة، والسماح لها بتخزين البيانات.
signin-denied = لم تصدر منك موافقة على تسجيل الدخول، أو رُفض. لم يتم تسجيل دخولك.
signin-unauthorized = غير مسموح لحسابك بتسجيل الدخول. ربما كان محظورًا: للمساعدة، يُرجى التواصل مع الجهة التي منحتك هذا الحساب.
signin-question = يتطلّب تسجيل الدخول إجابتك عن سؤال. يُرجى تسجيل الدخول مجددًا.
signin-unreachable = يتعذّر الوصول إلى خدمة تسجيل الدخول الآن. يُرجى المحاولة مرة أخرى بعد لحظة.
signin-too-many = كانت هناك محاولات أكثر من اللازم. يُرجى الانتظار بعض الوقت ثم تسجيل الدخول مجددًا.
signin-other = لم تتمكّن خدمة تسجيل الدخول من تسجيل دخولك. يُرجى المحاولة مرة أخرى؛ وإذا استمر ذلك، فيُرجى إبلاغ القائمين على هذه الخدمة.

## A page that tries again by itself

again-by-itself = ستعيد هذه الصفحة المحاولة تلقائيًا.
again-now = جارٍ إعادة المحاولة…
again-stopped = لم تعد هذه الصفحة تعيد المحاولة تلقائيًا.

theme-label = المظهر
theme-system = حسب النظام
theme-light = فاتح
theme-dark = داكن
footer-support = المساعدة
footer-terms = شروط الاستخدام
footer-privacy = الخصوصية
first-visit-title = ملفك الشخصي لا يزال فارغًا
first-visit-text = لا شيء إلزامي هنا. هذا ما يستحق أن يُملأ:
first-visit-name = ليعرف الآخرون بماذا ينادونك.
first-visit-picture = ليتعرّف عليك الآخرون.
first-visit-zone = لتكون الأوقات صحيحة حيث أنت.
first-visit-language = لتظهر الصفحات بلغتك.
footer-label = عن هذا الموقع

picture-change = تغيير الصورة
picture-drop = أفلت صورة هنا أو ألصقها أو اختر ملفًا: JPEG أو PNG أو WebP.
picture-choose = اختيار ملف
picture-camera = التقاط صورة
picture-crop = جزء من الصورة. حرّكه بمفاتيح الأسهم، وكبّره أو صغّره بالمفتاحين + و−.
picture-zoom = التكبير
picture-use = استخدام هذه الصورة
picture-progress = جارٍ إرسال الصورة
picture-saved = تم تغيير صورتك.
picture-not-a-picture = هذه ليست صورة. اختر ملف JPEG أو PNG أو WebP.
picture-unreadable = تعذرت قراءة هذه الصورة. قد تكون تالفة: اختر صورة أخرى.
picture-animated = هذه الصورة متحركة. اختر صورة ثابتة.
picture-too-small = هذه الصورة صغيرة جدًا. اختر صورة لا تقل عن 32 في 32 بكسل.
picture-too-many-pixels = في هذه الصورة عدد كبير جدًا من وحدات البكسل. اختر صورة أصغر.
picture-too-large = هذا الملف كبير جدًا. اختر ملفًا لا يتجاوز 20 ميغابايت.
picture-conflict = تغيّرت صورتك في مكان آخر في هذه الأثناء. استخدم هذه الصورة رغم ذلك، أو ألغِ.
picture-managed = تُدار هذه الصورة حيث تسجّل الدخول، لذلك لا يمكن تغييرها هنا.
picture-no-room = لم يُحفظ شيء: ملفك الشخصي ممتلئ. اختصر شيئًا أولًا.
error-picture-refused = لا يمكن استخدام هذه الصورة. اختر صورة أخرى.
