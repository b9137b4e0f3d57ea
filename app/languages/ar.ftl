# العربية

app-title = { $page } – { $brand }
skip-link = الانتقال إلى المحتوى
sign-in-button = تسجيل الدخول
sign-out-button = تسجيل الخروج
sign-in-again-button = تسجيل الدخول مجددًا
try-again-button = المحاولة مجددًا
save-button = حفظ
discard-button = تجاهل
not-set = غير محدد
yes = نعم
no = لا
language-change = تغيير اللغة

home-title = ملفك الشخصي بين يديك
home-lead = هنا ترى ما يقوله حسابك عنك، وتغيّر ما يعود إليك تغييره. استخدم الحساب الذي لديك لتسجيل الدخول.
home-only-you = أنت فقط
home-only-you-text = تصل هذه الصفحة إلى سجلك وحده، ولا تصل إلى سجل أي شخص آخر.
home-reasons = لكل شيء سبب
home-reasons-text = حين لا يمكن تغيير شيء هنا، تُذكر الأسباب والمكان الذي يمكن فيه ذلك.
home-nothing-lost = لا شيء يضيع
home-nothing-lost-text = ما تكتبه يبقى حتى يُحفظ، حتى لو تغيّر شيء آخر في هذه الأثناء.

signing-in-title = تسجيل الدخول
signing-in-heading = جارٍ تسجيل دخولك…
signing-in-moment = لحظة من فضلك.
sign-in-title = تسجيل الدخول
sign-in-leaving = جارٍ نقلك إلى صفحة تسجيل الدخول…
sign-in-slow = يستغرق هذا وقتًا أطول من المعتاد. يحتاج تسجيل الدخول إلى JavaScript وWebAssembly: إن كانا معطّلين في هذه الصفحة فيُرجى تفعيلهما.

not-found-title = غير موجود
not-found-heading = لا شيء هنا
not-found-text = ربما كُتب العنوان خطأ، أو نُقلت الصفحة.
not-found-start = إلى البداية

profile-title = ملفك الشخصي
group-profile = الملف الشخصي
group-about-you = نبذة عنك
group-sign-in = تسجيل الدخول
sign-in-email = البريد الإلكتروني
sign-in-ways = طريقة تسجيل دخولك
email-verified = مؤكَّد
email-not-verified = غير مؤكَّد
required-mark = (مطلوب)
list-help = اكتب كل عنصر في سطر.
list-add = إضافة
list-add-to = إضافة: { $label }
list-remove = إزالة
list-remove-from = إزالة: { $label }
clock-now = الآن: { $clock }
unsaved-mark = تغييرات غير محفوظة
as-of-mark = حتى الساعة { $time }
summary-title = يُرجى مراجعة هذه الحقول
conflict-both = تغيّر هذا في مكان آخر في هذه الأثناء. القيمة الآن «{ $theirs }»، وما كتبته هو «{ $mine }». احفظ مجددًا للإبقاء على ما كتبته.
conflict-use = استخدام «{ $theirs }»
conflict-mark = تغيّر هذا في مكان آخر في هذه الأثناء.
elsewhere-title = سجّل شخص آخر دخوله الآن
elsewhere-text = في علامة تبويب أخرى من هذا المتصفح، سُجّل الدخول باسم { $name }. أُخفي الملف الشخصي الذي كان معروضًا هنا.
elsewhere-go-on = المتابعة باسم { $name }
way-password = البريد الإلكتروني وكلمة المرور
way-code = رمز عبر البريد الإلكتروني
way-code-sms = رمز عبر رسالة نصية

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
label-street-address = الشارع والرقم
label-postal-code = الرمز البريدي
label-locality = المدينة
label-region = الولاية أو المنطقة
label-country = البلد

help-nickname = الاسم الذي تفضّل أن تُنادى به.
help-picture = عنوان https لصورة لك.
help-about = بضع جمل، 500 حرف على الأكثر.
help-website = يبدأ بـ https:// أو http://.
help-location = مدينة أو بلد أو كلاهما.

reason-own-field = لا يمكن تغيير هذا هنا.
reason-own-group = لا يمكن تغيير هذه البيانات هنا.
reason-each-login-field = يأتي هذا من { $owner } عند كل تسجيل دخول. يمكن تغييره هناك.
reason-each-login-group = تأتي هذه البيانات من { $owner } عند كل تسجيل دخول. يمكن تغييرها هناك.
reason-enterprise-field = الجهة التي تدير هذا: { $owner }. اطلب من مسؤوليها تغييره.
reason-enterprise-group = الجهة التي تدير هذه البيانات: { $owner }. اطلب من مسؤوليها تغييرها.
reason-first-login = نُسخ هذا من { $owner } عند أول تسجيل دخول لك. ما تغيّره هنا يبقى هنا.
reason-external-field = هذا محفوظ في مخزن المستخدمين الخاص بـ { $owner }. اطلب من القائمين على هذه الخدمة تغييره.
reason-external-group = هذه البيانات محفوظة في مخزن المستخدمين الخاص بـ { $owner }. اطلب من القائمين على هذه الخدمة تغييرها.
reason-linked-field = يحدد هذا تسجيلُ دخولك الرئيسي: { $owner }. الحسابات المرتبطة به لا تغيّره.
reason-linked-group = يحدد هذه البيانات تسجيلُ دخولك الرئيسي: { $owner }. الحسابات المرتبطة به لا تغيّرها.
reason-override-owner = يُعرض هنا بدلًا مما يأتي من { $owner }، الذي يبقى هناك كما هو.
reason-override = يُعرض هنا بدلًا مما حدده القائمون على هذه الخدمة.
reason-flow-field = لا يمكن تغيير هذا في هذه الصفحة لأن القيمة الجديدة تحتاج إلى تأكيد. اطلب من القائمين على هذه الخدمة تغييره.
reason-flow-group = لا يمكن تغيير هذه البيانات في هذه الصفحة لأن القيم الجديدة تحتاج إلى تأكيد. اطلب من القائمين على هذه الخدمة تغييرها.
reason-policy-field = يحدد هذا القائمون على هذه الخدمة. اطلب منهم تغييره.
reason-policy-group = يحدد هذه البيانات القائمون على هذه الخدمة. اطلب منهم تغييرها.
reason-other-shape = يحفظ برنامج آخر هنا شيئًا لا يستطيع هذا النموذج عرضه كاملًا، لذلك لا يمكن تغييره هنا.
override-set = تحديد كيفية ظهورك هنا
override-set-picture = تحديد الصورة المعروضة هنا
override-back-owner = العودة إلى عرض ما يأتي من { $owner }
override-back = عرض ما كان من قبل
email-elsewhere-owner = بريدك الإلكتروني وطريقة تسجيل دخولك يأتيان من { $owner }. يمكن تغييرهما هناك.
email-elsewhere-enterprise = الجهة التي تدير بريدك الإلكتروني وطريقة تسجيل دخولك: { $owner }. اطلب من مسؤوليها تغييرهما.
email-elsewhere = لا يمكن تغيير بريدك الإلكتروني وطريقة تسجيل دخولك هنا. اسأل الجهة التي منحتك هذا الحساب.

unsaved-title = لم تُحفظ تغييراتك
unsaved-title-partly = حُفظ كل شيء ما عدا ما تديره خدمة تسجيل دخولك
unsaved-title-unknown = لا يُعرف ما إذا كانت تغييراتك قد حُفظت
unsaved-partly = بقي كما كان: { $names }. وحُفظ كل ما سواه.
unsaved-stored = المحفوظ الآن «{ $stored }»، وما كتبته «{ $typed }».
unsaved-check = التحقق الآن في علامة تبويب جديدة
unsaved-typed = ما كتبته: { $typed }
typed-title = ما كتبته، ولم يُحفظ بعد
typed-title-unknown = ما كتبته، وربما حُفظ

trouble-title = لم ينجح هذا
trouble-title-session = يُرجى تسجيل الدخول مجددًا
trouble-title-shut = لا يمكن استخدام هذا الحساب
trouble-title-unreachable = يتعذر الوصول إلى خدمة تسجيل الدخول
trouble-title-busy = خدمة تسجيل الدخول مشغولة
trouble-title-often = محاولات كثيرة جدًا
trouble-reference = المرجع: { $name }
stop-trying-button = إيقاف المحاولة

error-unauthenticated = انتهت جلستك. سجّل الدخول مجددًا للمتابعة.
error-other-account = سُجّل الدخول الآن بحساب آخر، لذلك لم يُحفظ شيء. أعد تحميل الصفحة لرؤية ذلك الحساب.
error-forbidden = لم يأتِ هذا الطلب من إحدى صفحاتنا، لذلك لم يُنفَّذ شيء. أعد تحميل الصفحة وحاول مجددًا.
error-insufficient-scope = البرنامج الذي تستخدمه غير مسموح له بذلك.
error-malformed = تعذرت قراءة النموذج، لذلك لم يُحفظ شيء. أعد تحميل الصفحة وحاول مجددًا.
error-refused = لم يُحفظ شيء بعد. يُرجى مراجعة الحقول المعلَّمة.
error-no-room =
    { $left ->
        [zero] لم يُحفظ شيء: لا مكان في ملفك الشخصي ({ $left } حرف)، وهذا يحتاج إلى { NUMBER($needed) }. اختصر شيئًا ثم احفظ مجددًا.
        [one] لم يُحفظ شيء: في ملفك الشخصي مكان لنحو { $left } حرف واحد، وهذا يحتاج إلى { NUMBER($needed) }. اختصر شيئًا ثم احفظ مجددًا.
        [two] لم يُحفظ شيء: في ملفك الشخصي مكان لنحو { $left } حرفين، وهذا يحتاج إلى { NUMBER($needed) }. اختصر شيئًا ثم احفظ مجددًا.
        [few] لم يُحفظ شيء: في ملفك الشخصي مكان لنحو { $left } أحرف، وهذا يحتاج إلى { NUMBER($needed) }. اختصر شيئًا ثم احفظ مجددًا.
        [many] لم يُحفظ شيء: في ملفك الشخصي مكان لنحو { $left } حرفًا، وهذا يحتاج إلى { NUMBER($needed) }. اختصر شيئًا ثم احفظ مجددًا.
       *[other] لم يُحفظ شيء: في ملفك الشخصي مكان لنحو { $left } حرف، وهذا يحتاج إلى { NUMBER($needed) }. اختصر شيئًا ثم احفظ مجددًا.
    }
error-conflict = لم يُحفظ شيء بعد: تغيّر هذا الملف الشخصي في مكان آخر في هذه الأثناء. يُرجى الاختيار عند الحقول المعلَّمة.
error-outcome-unknown = لم تُجب خدمة تسجيل الدخول، لذلك لا نعرف ما إذا كانت تغييراتك قد حُفظت. راجع ما هو محفوظ، أو احفظ مجددًا: لا شيء يُحفظ مرتين.
error-busy = خدمة تسجيل الدخول مشغولة. انتظر لحظة ثم حاول مجددًا.
error-rate-limited = محاولات كثيرة جدًا في وقت قصير. انتظر لحظة ثم حاول مجددًا.
error-too-slow = اتصالك بطيء جدًا الآن، لذلك لم يُحفظ شيء. حاول مجددًا.
error-unavailable = يتعذر الوصول إلى خدمة تسجيل الدخول الآن. حاول مجددًا بعد لحظة.
error-blocked = حسابك محظور. اطلب المساعدة من الجهة التي منحتك هذا الحساب.
error-gone = لم يعد حسابك موجودًا. اطلب المساعدة من الجهة التي منحتك هذا الحساب.
error-late-code = استغرق تسجيل الدخول وقتًا طويلًا، أو اكتمل من قبل. يُرجى تسجيل الدخول مجددًا.
error-sign-in-failed = تعذر التحقق من تسجيل الدخول. يُرجى تسجيل الدخول مجددًا.
error-offline = يتعذر الوصول إلى الخادم. تحقق من اتصالك ثم حاول مجددًا.
error-misdirected = لا تجيب هذه الصفحة تحت العنوان المستخدم.
error-not-found = لا شيء في هذا العنوان.
error-not-understood = لم يفهم الخادم الطلب. أعد تحميل الصفحة وحاول مجددًا.
error-too-large = هذا أكثر مما يمكن حفظه. اختصره ثم حاول مجددًا.
error-internal = حدث خطأ من جانبنا. حاول مجددًا بعد لحظة.

refusal-missing = يُرجى ملء هذا الحقل: إنه مطلوب.
refusal-too-short =
    { $shortest ->
        [zero] استخدم { $shortest } حرف على الأقل؛ العدد الآن { NUMBER($actual) }.
        [one] استخدم حرفًا واحدًا على الأقل ({ $shortest })؛ العدد الآن { NUMBER($actual) }.
        [two] استخدم حرفين على الأقل ({ $shortest })؛ العدد الآن { NUMBER($actual) }.
        [few] استخدم { $shortest } أحرف على الأقل؛ العدد الآن { NUMBER($actual) }.
        [many] استخدم { $shortest } حرفًا على الأقل؛ العدد الآن { NUMBER($actual) }.
       *[other] استخدم { $shortest } حرف على الأقل؛ العدد الآن { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [zero] استخدم { $longest } حرف على الأكثر؛ العدد الآن { NUMBER($actual) }.
        [one] استخدم حرفًا واحدًا على الأكثر ({ $longest })؛ العدد الآن { NUMBER($actual) }.
        [two] استخدم حرفين على الأكثر ({ $longest })؛ العدد الآن { NUMBER($actual) }.
        [few] استخدم { $longest } أحرف على الأكثر؛ العدد الآن { NUMBER($actual) }.
        [many] استخدم { $longest } حرفًا على الأكثر؛ العدد الآن { NUMBER($actual) }.
       *[other] استخدم { $longest } حرف على الأكثر؛ العدد الآن { NUMBER($actual) }.
    }
refusal-too-many = العدد المسموح به على الأكثر { NUMBER($most) }؛ وما اخترته { NUMBER($actual) }.
refusal-too-few = العدد المطلوب على الأقل { NUMBER($least) }؛ وما اخترته { NUMBER($actual) }.
refusal-too-small = استخدم { $least } أو أكثر.
refusal-too-great = استخدم { $most } أو أقل.
refusal-too-early = استخدم { $earliest } أو يومًا بعده.
refusal-too-late = استخدم { $latest } أو يومًا قبله.
refusal-line-break = استخدم سطرًا واحدًا فقط.
refusal-forbidden-character = في هذا النص حرف غير مرئي غير مسموح به. اكتبه من جديد بدلًا من لصقه.
refusal-not-a-web-address = استخدم عنوان ويب، مثل https://example.com.
refusal-not-https = استخدم عنوانًا يبدأ بـ https://.
refusal-address-with-user = استخدم عنوانًا بلا اسم مستخدم وبلا @ قبل اسم المضيف.
refusal-not-an-email = استخدم عنوان بريد إلكتروني، مثل name@example.com.
refusal-not-a-phone = استخدم رقم هاتف من 5 إلى 15 رقمًا، مثل +46 31 123 45 67.
refusal-not-a-date = استخدم يومًا موجودًا في التقويم، مثل 2001-02-28.
refusal-not-a-number = استخدم عددًا بالأرقام، مثل 42 أو 1.5.
refusal-not-digits = استخدم أرقامًا فقط.
refusal-not-a-handle = استخدم الحروف من a إلى z والأرقام، وبينها النقاط أو الشرطات أو الشرطات السفلية.
refusal-not-a-choice = اختر واحدًا من القائمة.
refusal-managed = تحفظ هذا خدمةُ تسجيل دخولك، ولم تسمح لنا بتغييره. يمكن تغييره هناك.
refusal-rejected = لم تقبل خدمة تسجيل الدخول هذه القيمة. جرّب قيمة أخرى.

form-saved = تم الحفظ.
form-saved-except =
    { $fields ->
        [zero] تم الحفظ ما عدا بعض الحقول: إنها معلَّمة.
        [one] تم الحفظ ما عدا حقلًا واحدًا: إنه معلَّم.
        [two] تم الحفظ ما عدا حقلين: إنهما معلَّمان.
        [few] تم الحفظ ما عدا بعض الحقول: إنها معلَّمة.
        [many] تم الحفظ ما عدا بعض الحقول: إنها معلَّمة.
       *[other] تم الحفظ ما عدا بعض الحقول: إنها معلَّمة.
    }
form-saving = جارٍ الحفظ…
form-checking = جارٍ التحقق…
form-slow = لا جواب بعد: خدمة تسجيل الدخول أو اتصالك بطيء.
form-busy-by-itself = خدمة تسجيل الدخول مشغولة. ستُحفظ تغييراتك تلقائيًا بعد لحظة.
form-busy-by-hand = خدمة تسجيل الدخول مشغولة، لذلك لم يُحفظ شيء. احفظ مجددًا بعد لحظة.
form-often-by-itself = محاولات كثيرة جدًا في وقت قصير. ستُحفظ تغييراتك تلقائيًا بعد لحظة.
form-often-by-hand = محاولات كثيرة جدًا في وقت قصير، لذلك لم يُحفظ شيء. احفظ مجددًا بعد لحظة.
form-again-now = يمكنك الحفظ مجددًا الآن.
form-offline = لا يوجد اتصال. ما تكتبه يبقى هنا: احفظه عندما يعود الاتصال.
form-offline-not-sent = لا يوجد اتصال، لذلك لم يُحفظ شيء بعد. سيُحفظ تلقائيًا عندما يعود الاتصال.
form-offline-perhaps = انقطع الاتصال، لذلك لا نعرف ما إذا كانت تغييراتك قد حُفظت. ستُرسل مجددًا عندما يعود: لا شيء يُحفظ مرتين.
form-online = عاد الاتصال. يمكنك الحفظ الآن.
form-no-server = يتعذر الوصول إلى الخادم، لذلك لا نعرف ما إذا كانت تغييراتك قد حُفظت. إنها باقية هنا. احفظ مجددًا بعد لحظة: لا شيء يُحفظ مرتين.
form-unreachable = يتعذر الوصول إلى خدمة تسجيل الدخول الآن، لذلك لم يُحفظ شيء. ما كتبته باقٍ هنا.
form-session-ended = انتهت جلستك. سجّل الدخول مجددًا في علامة تبويب جديدة، ثم عُد إلى هنا واحفظ: ما كتبته باقٍ هنا.
form-unknown = لم تُجب خدمة تسجيل الدخول، لذلك لا نعرف ما إذا كانت تغييراتك قد حُفظت.
form-unknown-stopped = لم تنتظر الجواب، لذلك لا نعرف ما إذا كانت تغييراتك قد حُفظت.
form-unknown-still = لا جواب حتى الآن، لذلك لا نعرف ما إذا كانت تغييراتك قد حُفظت. ما كتبته باقٍ هنا.
form-look-stored = تم الحفظ: تغييراتك محفوظة.
form-look-not-stored = تغييراتك غير محفوظة. ما كتبته لا يزال هنا.
form-look-partly = حُفظ جزء منها. لم يُحفظ: { $names }.
form-blocked = حسابك محظور، لذلك لم يُحفظ شيء. اطلب المساعدة من الجهة التي منحتك هذا الحساب.
form-gone = لم يعد حسابك موجودًا، لذلك لم يُحفظ شيء. اطلب المساعدة من الجهة التي منحتك هذا الحساب.
form-fault-reference = حدث خطأ من جانبنا. حاول مجددًا بعد لحظة. المرجع: { $name }
form-cancelled = لم يُحفظ شيء. ما كتبته لا يزال هنا.
form-nothing-to-save = لا شيء يحتاج إلى حفظ.
form-discarded = تم تجاهل تغييراتك.
form-draft-back = عادت تغييراتك غير المحفوظة.
form-draft-back-conflict = عادت تغييراتك غير المحفوظة. تغيّر هذا الملف الشخصي في مكان آخر في هذه الأثناء: يُرجى الاختيار عند الحقول المعلَّمة.
form-elsewhere-conflict = تغيّر هذا الملف الشخصي في علامة تبويب أخرى في هذه الأثناء. يُرجى الاختيار عند الحقول المعلَّمة.
form-undone = تم التراجع.
form-undone-except-marked = تم التراجع، ما عدا ما هو معلَّم.
form-undone-except = تم التراجع، ما عدا ما تغيّر في مكان آخر منذ ذلك الحين: { $names }.
form-undo-late = لم يتم التراجع، لأنه تغيّر في مكان آخر منذ ذلك الحين: { $names }.
form-undo-refused = لم يتم التراجع عن شيء: ما كان من قبل لم يعد مقبولًا.
form-undo-unknown = لم تُجب خدمة تسجيل الدخول، لذلك لا نعرف ما إذا كان قد تم التراجع عن تغييراتك.
form-empty-value = (فارغ)
form-act-undo = تراجع
form-act-stop = إيقاف الانتظار
form-act-cancel = إلغاء
form-act-save = الحفظ مجددًا
form-act-check = التحقق الآن
form-act-sign-in = تسجيل الدخول مجددًا
form-act-reload = إعادة التحميل

signin-not-signed-in = لم يتم تسجيل دخولك
signin-unknown-state = لم يبدأ تسجيل الدخول هذا في علامة التبويب هذه، أو اكتمل من قبل. يُرجى تسجيل الدخول مجددًا.
signin-late = استغرق تسجيل الدخول وقتًا طويلًا. يُرجى تسجيل الدخول مجددًا.
signin-wrong-issuer = لم يأتِ الجواب من الخدمة التي سُئلت، لذلك لم يُستخدم. يُرجى تسجيل الدخول مجددًا.
signin-nothing-to-finish = لا يوجد هنا تسجيل دخول لإكماله.
signin-no-crypto = لا يسمح هذا المتصفح بتسجيل الدخول من هذا العنوان. استخدم عنوان https لهذه الصفحة، واسمح لها بالتخزين.
signin-denied = لم تسمح بتسجيل الدخول، أو رُفض. لم يتم تسجيل دخولك.
signin-unauthorized = غير مسموح لحسابك بتسجيل الدخول. قد يكون محظورًا: اطلب المساعدة من الجهة التي منحتك هذا الحساب.
signin-question = يحتاج تسجيل الدخول إلى إجابتك عن سؤال. يُرجى تسجيل الدخول مجددًا.
signin-unreachable = يتعذر الوصول إلى خدمة تسجيل الدخول الآن. حاول مجددًا بعد لحظة.
signin-too-many = محاولات كثيرة جدًا. انتظر قليلًا ثم سجّل الدخول مجددًا.
signin-other = لم تتمكن خدمة تسجيل الدخول من تسجيل دخولك. حاول مجددًا؛ وإن استمر الأمر فأخبر القائمين على هذه الخدمة.

again-by-itself = ستحاول هذه الصفحة مجددًا تلقائيًا.
again-now = جارٍ المحاولة مجددًا…
again-stopped = لم تعد هذه الصفحة تحاول تلقائيًا.

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
