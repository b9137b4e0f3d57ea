# Türkçe

app-title = { $page } – { $brand }
skip-link = İçeriğe geç
sign-in-button = Oturum aç
sign-out-button = Oturumu kapat
sign-in-again-button = Yeniden oturum aç
try-again-button = Yeniden dene
save-button = Kaydet
discard-button = Vazgeç
not-set = Belirtilmemiş
yes = Evet
no = Hayır
language-change = Dili değiştir

home-signed-out = Oturum kapatıldı
home-title = Profiliniz sizin elinizde
home-lead = Hesabınızın sizinle ilgili ne söylediğini burada görür, değiştirmek size ait olanı değiştirirsiniz. Zaten sahip olduğunuz hesapla oturum açın.
home-only-you = Yalnızca siz
home-only-you-text = Bu sayfa sizin kaydınıza ulaşır, başka hiç kimseninkine ulaşmaz.
home-reasons = Her şeyin bir nedeni var
home-reasons-text = Bir şey burada değiştirilemiyorsa nedeni ve nerede değiştirilebileceği yazar.
home-nothing-lost = Hiçbir şey kaybolmaz
home-nothing-lost-text = Yazdığınız, bu sırada başka bir şey değişse bile kaydedilene kadar kalır.

signing-in-title = Oturum açılıyor
signing-in-heading = Oturumunuz açılıyor…
signing-in-moment = Bir saniye.
sign-in-title = Oturum aç
sign-in-leaving = Oturum açma sayfasına yönlendiriliyorsunuz…
sign-in-slow = Bu, her zamankinden uzun sürüyor. Oturum açmak için JavaScript ve WebAssembly gerekir: bu sayfada kapalıysalar açın.

not-found-title = Bulunamadı
not-found-heading = Burada bir şey yok
not-found-text = Adres yanlış yazılmış ya da sayfa taşınmış olabilir.
not-found-start = Başlangıca dön

profile-title = Profiliniz
group-profile = Profil
group-about-you = Hakkınızda
group-sign-in = Oturum açma
sign-in-email = E-posta
sign-in-ways = Oturum açma yönteminiz
email-verified = Doğrulanmış
email-not-verified = Doğrulanmamış
required-mark = (gerekli)
list-help = Her satıra bir tane yazın.
list-add = Ekle
list-add-to = Ekle: { $label }
list-remove = Kaldır
list-remove-from = Kaldır: { $label }
clock-now = Şimdi: { $clock }
unsaved-mark = Kaydedilmemiş değişiklikler
as-of-mark = Saat { $time } itibarıyla
summary-title = Lütfen bu alanlara bakın
conflict-both = Bu, bu sırada başka bir yerde değiştirildi. Şimdiki değer “{ $theirs }”; siz “{ $mine }” yazdınız. Sizinkini korumak için yeniden kaydedin.
conflict-use = “{ $theirs }” değerini kullan
conflict-mark = Bu sırada başka bir yerde değiştirildi.
elsewhere-title = Şimdi başka birinin oturumu açık
elsewhere-text = Bu tarayıcının başka bir sekmesinde { $name } oturum açtı. Burada gösterilen profil artık gösterilmiyor.
elsewhere-go-on = { $name } olarak devam et
way-password = E-posta ve parola
way-code = E-postayla gelen kod
way-code-sms = Kısa mesajla gelen kod

label-name = Tam ad
label-given-name = Ad
label-family-name = Soyadı
label-nickname = Takma ad
label-picture = Fotoğraf URL’si
label-about = Hakkınızda
label-website = Web sitesi
label-location = Konum
label-zoneinfo = Saat dilimi
label-locale = Dil
label-middle-name = İkinci ad
label-preferred-username = Tercih edilen kullanıcı adı
label-profile = Profil sayfası
label-email = E-posta
label-phone-number = Telefon numarası
label-gender = Cinsiyet
label-birthdate = Doğum tarihi
label-address = Adres
label-display-name = Burada gösterilen ad
label-display-picture = Burada gösterilen fotoğraf
label-street-address = Sokak ve numara
label-postal-code = Posta kodu
label-locality = Şehir
label-region = Eyalet veya bölge
label-country = Ülke

help-nickname = Size nasıl seslenilmesini istersiniz.
help-picture = Bir fotoğrafınızın https adresi.
help-about = Birkaç cümle, en çok 500 karakter.
help-website = https:// veya http:// ile başlar.
help-location = Bir şehir, bir ülke ya da ikisi.

reason-own-field = Bu burada değiştirilemez.
reason-own-group = Bunlar burada değiştirilemez.
reason-each-login-field = Bu, her oturum açışta şuradan gelir: { $owner }. Orada değiştirin.
reason-each-login-group = Bunlar, her oturum açışta şuradan gelir: { $owner }. Orada değiştirin.
reason-enterprise-field = Bunu yöneten: { $owner }. Değiştirmelerini oradaki yöneticilerden isteyin.
reason-enterprise-group = Bunları yöneten: { $owner }. Değiştirmelerini oradaki yöneticilerden isteyin.
reason-first-login = İlk oturum açışınızda şuradan kopyalandı: { $owner }. Burada değiştirdiğiniz burada kalır.
reason-external-field = Bu, şunun arkasındaki kullanıcı deposunda tutulur: { $owner }. Değiştirmelerini bu hizmeti işletenlerden isteyin.
reason-external-group = Bunlar, şunun arkasındaki kullanıcı deposunda tutulur: { $owner }. Değiştirmelerini bu hizmeti işletenlerden isteyin.
reason-linked-field = Bunu ana oturum açma yönteminiz belirler: { $owner }. Ona bağlı hesaplar bunu değiştirmez.
reason-linked-group = Bunları ana oturum açma yönteminiz belirler: { $owner }. Ona bağlı hesaplar bunları değiştirmez.
reason-override-owner = Şuradan gelenin yerine burada gösterilir: { $owner }. Orada olduğu gibi kalır.
reason-override = Bu hizmeti işletenlerin belirlediğinin yerine burada gösterilir.
reason-flow-field = Yeni değerin onaylanması gerektiği için bu, bu sayfada değiştirilemez. Değiştirmelerini bu hizmeti işletenlerden isteyin.
reason-flow-group = Yeni değerlerin onaylanması gerektiği için bunlar bu sayfada değiştirilemez. Değiştirmelerini bu hizmeti işletenlerden isteyin.
reason-policy-field = Bunu bu hizmeti işletenler belirler. Değiştirmelerini onlardan isteyin.
reason-policy-group = Bunları bu hizmeti işletenler belirler. Değiştirmelerini onlardan isteyin.
reason-other-shape = Başka bir program burada bu formun tamamını gösteremediği bir şey tutuyor, bu yüzden burada değiştirilemez.
override-set = Burada nasıl görüneceğinizi belirleyin
override-set-picture = Burada gösterilen fotoğrafı belirleyin
override-back-owner = Yeniden şuradan geleni göster: { $owner }
override-back = Önceden olanı göster
email-elsewhere-owner = E-posta adresiniz ve oturum açma yönteminiz şuradan gelir: { $owner }. Orada değiştirin.
email-elsewhere-enterprise = E-posta adresinizi ve oturum açma yönteminizi yöneten: { $owner }. Değiştirmelerini oradaki yöneticilerden isteyin.
email-elsewhere = E-posta adresiniz ve oturum açma yönteminiz burada değiştirilemez. Bu hesabı size verenlere sorun.

unsaved-title = Değişiklikleriniz kaydedilmedi
unsaved-title-partly = Oturum açtığınız yerde yönetilenler dışında kaydedildi
unsaved-title-unknown = Değişikliklerinizin kaydedilip kaydedilmediği bilinmiyor
unsaved-partly = Önceki gibi kalan: { $names }. Geri kalan her şey kaydedildi.
unsaved-stored = şu an kayıtlı olan “{ $stored }”, sizin yazdığınız “{ $typed }”.
unsaved-check = Şimdi yeni bir sekmede bak
unsaved-typed = Yazdığınız: { $typed }
typed-title = Yazdığınız, henüz kaydedilmedi
typed-title-unknown = Yazdığınız, belki kaydedildi

trouble-title = Bu olmadı
trouble-title-session = Lütfen yeniden oturum açın
trouble-title-shut = Bu hesap kullanılamıyor
trouble-title-unreachable = Oturum açma hizmetine ulaşılamıyor
trouble-title-busy = Oturum açma hizmeti yoğun
trouble-title-often = Çok sık denendi
trouble-reference = Referans: { $name }
stop-trying-button = Denemeyi bırak

error-unauthenticated = Oturumunuz sona erdi. Devam etmek için yeniden oturum açın.
error-other-account = Şimdi başka bir hesabın oturumu açık, bu yüzden hiçbir şey kaydedilmedi. O hesabı görmek için sayfayı yeniden yükleyin.
error-forbidden = Bu istek bizim bir sayfamızdan gelmedi, bu yüzden hiçbir şey yapılmadı. Sayfayı yeniden yükleyip tekrar deneyin.
error-insufficient-scope = Kullandığınız programın buna izni yok.
error-malformed = Form okunamadı, bu yüzden hiçbir şey kaydedilmedi. Sayfayı yeniden yükleyip tekrar deneyin.
error-refused = Henüz hiçbir şey kaydedilmedi. Lütfen işaretli alanlara bakın.
error-no-room =
    { $left ->
        [one] Hiçbir şey kaydedilmedi: profilinizde yaklaşık { $left } karakterlik yer var, bunun için { NUMBER($needed) } gerekiyor. Bir şeyi kısaltıp yeniden kaydedin.
       *[other] Hiçbir şey kaydedilmedi: profilinizde yaklaşık { $left } karakterlik yer var, bunun için { NUMBER($needed) } gerekiyor. Bir şeyi kısaltıp yeniden kaydedin.
    }
error-conflict = Henüz hiçbir şey kaydedilmedi: bu profil bu sırada başka bir yerde değiştirildi. Lütfen işaretli alanlarda seçim yapın.
error-outcome-unknown = Oturum açma hizmeti yanıt vermedi, bu yüzden değişikliklerinizin kaydedilip kaydedilmediğini bilmiyoruz. Kayıtlı olana bakın ya da yeniden kaydedin: hiçbir şey iki kez kaydedilmez.
error-busy = Oturum açma hizmeti yoğun. Biraz bekleyip yeniden deneyin.
error-rate-limited = Kısa sürede çok sık denendi. Biraz bekleyip yeniden deneyin.
error-too-slow = Bağlantınız şu anda çok yavaş, bu yüzden hiçbir şey kaydedilmedi. Yeniden deneyin.
error-unavailable = Oturum açma hizmetine şu anda ulaşılamıyor. Birazdan yeniden deneyin.
error-blocked = Hesabınız engellenmiş. Bu hesabı size verenlerden yardım isteyin.
error-gone = Hesabınız artık yok. Bu hesabı size verenlerden yardım isteyin.
error-late-code = Oturum açma çok uzun sürdü ya da zaten tamamlanmıştı. Lütfen yeniden oturum açın.
error-sign-in-failed = Oturum açma doğrulanamadı. Lütfen yeniden oturum açın.
error-offline = Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip yeniden deneyin.
error-misdirected = Bu sayfa kullanılan adreste yanıt vermiyor.
error-not-found = Bu adreste bir şey yok.
error-not-understood = Sunucu isteği anlamadı. Sayfayı yeniden yükleyip tekrar deneyin.
error-too-large = Bu, kaydedilebilecekten fazla. Kısaltıp yeniden deneyin.
error-internal = Bizim tarafımızda bir şey ters gitti. Birazdan yeniden deneyin.

refusal-missing = Bu alanı doldurun: gerekli.
refusal-too-short =
    { $shortest ->
        [one] En az { $shortest } karakter kullanın; şu an { NUMBER($actual) }.
       *[other] En az { $shortest } karakter kullanın; şu an { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] En çok { $longest } karakter kullanın; şu an { NUMBER($actual) }.
       *[other] En çok { $longest } karakter kullanın; şu an { NUMBER($actual) }.
    }
refusal-too-many = En çok { NUMBER($most) } tane seçin; şu an { NUMBER($actual) }.
refusal-too-few = En az { NUMBER($least) } tane seçin; şu an { NUMBER($actual) }.
refusal-too-small = { $least } veya daha fazlasını kullanın.
refusal-too-great = { $most } veya daha azını kullanın.
refusal-too-early = { $earliest } veya daha sonraki bir gün kullanın.
refusal-too-late = { $latest } veya daha önceki bir gün kullanın.
refusal-line-break = Yalnızca tek satır kullanın.
refusal-forbidden-character = Burada izin verilmeyen görünmez bir karakter var. Yapıştırmak yerine yeniden yazın.
refusal-not-a-web-address = https://example.com gibi bir web adresi kullanın.
refusal-not-https = https:// ile başlayan bir adres kullanın.
refusal-address-with-user = Sunucu adından önce kullanıcı adı ve @ olmayan bir adres kullanın.
refusal-not-an-email = name@example.com gibi bir e-posta adresi kullanın.
refusal-not-a-phone = +46 31 123 45 67 gibi 5 ila 15 rakamlı bir telefon numarası kullanın.
refusal-not-a-date = 2001-02-28 gibi takvimde olan bir gün kullanın.
refusal-not-a-number = 42 veya 1.5 gibi rakamlarla bir sayı kullanın.
refusal-not-digits = Yalnızca rakam kullanın.
refusal-not-a-handle = a’dan z’ye harfler, rakamlar ve aralarında nokta, kısa çizgi veya alt çizgi kullanın.
refusal-not-a-choice = Listeden birini seçin.
refusal-managed = Bunu oturum açtığınız hizmet tutuyor ve değiştirmemize izin vermedi. Orada değiştirin.
refusal-rejected = Oturum açma hizmeti bu değeri kabul etmedi. Başka bir değer deneyin.

form-saved = Kaydedildi.
form-saved-except =
    { $fields ->
        [one] Bir alan dışında kaydedildi: o alan işaretli.
       *[other] Bazı alanlar dışında kaydedildi: o alanlar işaretli.
    }
form-saving = Kaydediliyor…
form-checking = Bakılıyor…
form-slow = Henüz yanıt yok: oturum açma hizmeti veya bağlantınız yavaş.
form-busy-by-itself = Oturum açma hizmeti yoğun. Değişiklikleriniz birazdan kendiliğinden kaydedilecek.
form-busy-by-hand = Oturum açma hizmeti yoğun, bu yüzden hiçbir şey kaydedilmedi. Birazdan yeniden kaydedin.
form-often-by-itself = Kısa sürede çok sık denendi. Değişiklikleriniz birazdan kendiliğinden kaydedilecek.
form-often-by-hand = Kısa sürede çok sık denendi, bu yüzden hiçbir şey kaydedilmedi. Birazdan yeniden kaydedin.
form-again-now = Şimdi yeniden kaydedebilirsiniz.
form-offline = Çevrimdışısınız. Yazdıklarınız burada tutulur: bağlantı geri geldiğinde kaydedin.
form-offline-not-sent = Çevrimdışısınız, bu yüzden henüz hiçbir şey kaydedilmedi. Bağlantı geri geldiğinde kendiliğinden kaydedilecek.
form-offline-perhaps = Bağlantı koptu, bu yüzden değişikliklerinizin kaydedilip kaydedilmediğini bilmiyoruz. Geri geldiğinde yeniden gönderilecekler: hiçbir şey iki kez kaydedilmez.
form-online = Bağlantı geri geldi. Şimdi kaydedebilirsiniz.
form-no-server = Sunucuya ulaşılamıyor, bu yüzden değişikliklerinizin kaydedilip kaydedilmediğini bilmiyoruz. Burada tutuluyorlar. Birazdan yeniden kaydedin: hiçbir şey iki kez kaydedilmez.
form-unreachable = Oturum açma hizmetine şu anda ulaşılamıyor, bu yüzden hiçbir şey kaydedilmedi. Yazdıklarınız burada tutuluyor.
form-session-ended = Oturumunuz sona erdi. Yeni bir sekmede yeniden oturum açın, sonra buraya dönüp kaydedin: yazdıklarınız burada tutuluyor.
form-unknown = Oturum açma hizmeti yanıt vermedi, bu yüzden değişikliklerinizin kaydedilip kaydedilmediğini bilmiyoruz.
form-unknown-stopped = Yanıtı beklemediniz, bu yüzden değişikliklerinizin kaydedilip kaydedilmediğini bilmiyoruz.
form-unknown-still = Hâlâ yanıt yok, bu yüzden değişikliklerinizin kaydedilip kaydedilmediğini bilmiyoruz. Yazdıklarınız burada tutuluyor.
form-look-stored = Kaydedildi: değişiklikleriniz kayıtlı.
form-look-not-stored = Değişiklikleriniz kayıtlı değil. Yazdıklarınız hâlâ burada.
form-look-partly = Kısmen kaydedildi. Kaydedilmeyen: { $names }.
form-blocked = Hesabınız engellenmiş, bu yüzden hiçbir şey kaydedilmedi. Bu hesabı size verenlerden yardım isteyin.
form-gone = Hesabınız artık yok, bu yüzden hiçbir şey kaydedilmedi. Bu hesabı size verenlerden yardım isteyin.
form-fault-reference = Bizim tarafımızda bir şey ters gitti. Birazdan yeniden deneyin. Referans: { $name }
form-cancelled = Hiçbir şey kaydedilmedi. Yazdıklarınız hâlâ burada.
form-nothing-to-save = Kaydedilecek bir şey yok.
form-discarded = Değişikliklerinizden vazgeçildi.
form-draft-back = Kaydedilmemiş değişiklikleriniz geri geldi.
form-draft-back-conflict = Kaydedilmemiş değişiklikleriniz geri geldi. Bu profil bu sırada başka bir yerde değiştirildi: lütfen işaretli alanlarda seçim yapın.
form-elsewhere-conflict = Bu profil bu sırada başka bir sekmede değiştirildi. Lütfen işaretli alanlarda seçim yapın.
form-undone = Geri alındı.
form-undone-except-marked = İşaretli olan dışında geri alındı.
form-undone-except = O zamandan beri başka bir yerde değiştirilenler dışında geri alındı: { $names }.
form-undo-late = O zamandan beri başka bir yerde değiştirildiği için geri alınmadı: { $names }.
form-undo-refused = Hiçbir şey geri alınmadı: önceden olan artık kabul edilmiyor.
form-undo-unknown = Oturum açma hizmeti yanıt vermedi, bu yüzden değişikliklerinizin geri alınıp alınmadığını bilmiyoruz.
form-empty-value = (boş)
form-act-undo = Geri al
form-act-stop = Beklemeyi bırak
form-act-cancel = İptal
form-act-save = Yeniden kaydet
form-act-check = Şimdi bak
form-act-sign-in = Yeniden oturum aç
form-act-reload = Yeniden yükle

signin-not-signed-in = Oturum açmadınız
signin-unknown-state = Bu oturum açma işlemi bu sekmede başlatılmadı ya da zaten tamamlanmıştı. Lütfen yeniden oturum açın.
signin-late = Oturum açma çok uzun sürdü. Lütfen yeniden oturum açın.
signin-wrong-issuer = Yanıt, sorulan hizmetten gelmedi, bu yüzden kullanılmadı. Lütfen yeniden oturum açın.
signin-nothing-to-finish = Burada tamamlanacak bir oturum açma işlemi yok.
signin-no-crypto = Bu tarayıcı bu adresten oturum açmaya izin vermiyor. Bu sayfanın https adresini kullanın ve veri saklamasına izin verin.
signin-denied = Oturum açmaya izin vermediniz ya da reddedildi. Oturum açmadınız.
signin-unauthorized = Hesabınız oturum açamıyor. Engellenmiş olabilir: bu hesabı size verenlerden yardım isteyin.
signin-question = Oturum açmak için bir soruyu yanıtlamanız gerekiyor. Lütfen yeniden oturum açın.
signin-unreachable = Oturum açma hizmetine şu anda ulaşılamıyor. Birazdan yeniden deneyin.
signin-too-many = Çok fazla deneme yapıldı. Biraz bekleyip yeniden oturum açın.
signin-other = Oturum açma hizmeti oturumunuzu açamadı. Yeniden deneyin; böyle kalırsa bu hizmeti işletenlere bildirin.

again-by-itself = Bu sayfa kendiliğinden yeniden dener.
again-now = Yeniden deneniyor…
again-stopped = Bu sayfa artık kendiliğinden denemiyor.

theme-label = Görünüm
theme-system = Sistemdeki gibi
theme-light = Açık
theme-dark = Koyu
footer-support = Yardım
footer-terms = Kullanım koşulları
footer-privacy = Gizlilik
first-visit-title = Profiliniz henüz boş
first-visit-text = Burada hiçbir şey zorunlu değil. Doldurmaya değer olanlar:
first-visit-name = insanlar size nasıl sesleneceğini bilsin diye.
first-visit-picture = insanlar sizi tanısın diye.
first-visit-zone = saatler bulunduğunuz yere göre doğru olsun diye.
first-visit-language = sayfalar sizin dilinizde olsun diye.
footer-label = Bu site hakkında

picture-change = Fotoğrafı değiştir
picture-drop = Buraya bir resim bırakın, yapıştırın ya da bir dosya seçin: JPEG, PNG veya WebP.
picture-choose = Dosya seç
picture-camera = Fotoğraf çek
picture-crop = Resmin bir bölümü. Ok tuşlarıyla taşıyın, + ve − ile büyütün veya küçültün.
picture-zoom = Yakınlaştırma
picture-use = Bu resmi kullan
picture-progress = Resim gönderiliyor
picture-saved = Fotoğrafınız değiştirildi.
picture-not-a-picture = Bu bir resim değil. JPEG, PNG veya WebP dosyası seçin.
picture-unreadable = Bu resim okunamadı. Bozuk olabilir: başka bir tane seçin.
picture-animated = Bu resim hareketli. Durağan bir tane seçin.
picture-too-small = Bu resim çok küçük. En az 32’ye 32 piksel olan bir tane seçin.
picture-too-many-pixels = Bu resmin çok fazla pikseli var. Daha küçük bir tane seçin.
picture-too-large = Bu dosya çok büyük. En çok 20 MB olan bir tane seçin.
picture-conflict = Fotoğrafınız bu sırada başka bir yerde değiştirildi. Yine de bunu kullanın ya da iptal edin.
picture-managed = Bu resim oturum açtığınız yerde yönetilir, bu yüzden burada değiştirilemez.
picture-no-room = Hiçbir şey kaydedilmedi: profiliniz dolu. Önce bir şeyi kısaltın.
error-picture-refused = Bu resim kullanılamaz. Başka bir tane seçin.
