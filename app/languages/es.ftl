# Español

app-title = { $page } – { $brand }
skip-link = Ir al contenido
sign-in-button = Iniciar sesión
sign-out-button = Cerrar sesión
sign-in-again-button = Volver a iniciar sesión
try-again-button = Volver a intentarlo
save-button = Guardar
discard-button = Descartar
not-set = Sin indicar
yes = Sí
no = No
language-change = Cambiar el idioma

home-signed-out = Sesión cerrada
home-title = Tu perfil, en tus manos
home-lead = Aquí ves lo que tu cuenta dice de ti y cambias lo que te corresponde cambiar. Inicia sesión con la cuenta que ya tienes.
home-only-you = Solo tú
home-only-you-text = Esta página llega a tus propios datos y a los de nadie más.
home-reasons = Un motivo para todo
home-reasons-text = Cuando algo no se puede cambiar aquí, se dice por qué y dónde se puede.
home-nothing-lost = Nada se pierde
home-nothing-lost-text = Lo que escribes permanece hasta que se guarda, aunque mientras tanto cambie otra cosa.

signing-in-title = Inicio de sesión
signing-in-heading = Iniciando tu sesión…
signing-in-moment = Un momento.
sign-in-title = Iniciar sesión
sign-in-leaving = Te llevamos a la página de inicio de sesión…
sign-in-slow = Esto tarda más de lo habitual. Para iniciar sesión se necesitan JavaScript y WebAssembly: si están desactivados en esta página, actívalos.

not-found-title = No encontrado
not-found-heading = Aquí no hay nada
not-found-text = Puede que la dirección esté mal escrita o que la página se haya movido.
not-found-start = Ir al inicio

profile-title = Tu perfil
group-profile = Perfil
group-about-you = Sobre ti
group-sign-in = Inicio de sesión
sign-in-email = Correo electrónico
sign-in-ways = Inicias sesión con
email-verified = Verificado
email-not-verified = Sin verificar
required-mark = (obligatorio)
list-help = Escribe uno en cada línea.
list-add = Añadir
list-add-to = Añadir: { $label }
list-remove = Quitar
list-remove-from = Quitar: { $label }
clock-now = Ahora: { $clock }
unsaved-mark = Cambios sin guardar
as-of-mark = Actualizado: { $time }
summary-title = Revisa estos campos
conflict-both = Esto se ha cambiado en otro lugar mientras tanto. Ahora es «{ $theirs }»; tú has escrito «{ $mine }». Guarda otra vez para conservar lo tuyo.
conflict-use = Usar «{ $theirs }»
conflict-mark = Se ha cambiado en otro lugar mientras tanto.
elsewhere-title = Ahora hay otra persona con la sesión iniciada
elsewhere-text = En otra pestaña de este navegador ha iniciado sesión { $name }. El perfil que se mostraba aquí ya no se muestra.
elsewhere-go-on = Continuar como { $name }
way-password = Correo electrónico y contraseña
way-code = Un código por correo electrónico
way-code-sms = Un código por mensaje de texto

label-name = Nombre completo
label-given-name = Nombre
label-family-name = Apellidos
label-nickname = Apodo
label-picture = URL de la foto
label-about = Sobre ti
label-website = Sitio web
label-location = Lugar
label-zoneinfo = Zona horaria
label-locale = Idioma
label-middle-name = Segundo nombre
label-preferred-username = Nombre de usuario preferido
label-profile = Página de perfil
label-email = Correo electrónico
label-phone-number = Número de teléfono
label-gender = Género
label-birthdate = Fecha de nacimiento
label-address = Dirección
label-display-name = Nombre que se muestra aquí
label-display-picture = Foto que se muestra aquí
label-street-address = Calle y número
label-postal-code = Código postal
label-locality = Población
label-region = Provincia o región
label-country = País

help-nickname = Cómo te gusta que te llamen.
help-picture = La dirección https de una foto tuya.
help-about = Unas pocas frases, hasta 500 caracteres.
help-website = Empieza por https:// o http://.
help-location = Una población, un país o ambos.

reason-own-field = Esto no se puede cambiar aquí.
reason-own-group = Estos datos no se pueden cambiar aquí.
reason-each-login-field = Esto viene de { $owner } en cada inicio de sesión. Cámbialo allí.
reason-each-login-group = Estos datos vienen de { $owner } en cada inicio de sesión. Cámbialos allí.
reason-enterprise-field = De esto se encarga { $owner }. Pide a su administración que lo cambie.
reason-enterprise-group = De estos datos se encarga { $owner }. Pide a su administración que los cambie.
reason-first-login = Copiado de { $owner } cuando iniciaste sesión por primera vez. Lo que cambies aquí se queda aquí.
reason-external-field = Esto se guarda en el almacén de usuarios que hay detrás de { $owner }. Pide a quienes gestionan este servicio que lo cambien.
reason-external-group = Estos datos se guardan en el almacén de usuarios que hay detrás de { $owner }. Pide a quienes gestionan este servicio que los cambien.
reason-linked-field = Lo decide tu inicio de sesión principal: { $owner }. Las cuentas vinculadas a él no lo cambian.
reason-linked-group = Estos datos los decide tu inicio de sesión principal: { $owner }. Las cuentas vinculadas a él no los cambian.
reason-override-owner = Se muestra aquí en lugar de lo que viene de { $owner }, que allí sigue como está.
reason-override = Se muestra aquí en lugar de lo que han fijado quienes gestionan este servicio.
reason-flow-field = Esto no se puede cambiar en esta página, porque un valor nuevo tiene que confirmarse. Pide a quienes gestionan este servicio que lo cambien.
reason-flow-group = Estos datos no se pueden cambiar en esta página, porque los valores nuevos tienen que confirmarse. Pide a quienes gestionan este servicio que los cambien.
reason-policy-field = Esto lo fijan quienes gestionan este servicio. Pídeles que lo cambien.
reason-policy-group = Estos datos los fijan quienes gestionan este servicio. Pídeles que los cambien.
reason-other-shape = Otro programa guarda aquí algo que este formulario no puede mostrar entero, así que no se puede cambiar aquí.
override-set = Elegir cómo apareces aquí
override-set-picture = Elegir la foto que se muestra aquí
override-back-owner = Volver a mostrar lo que viene de { $owner }
override-back = Mostrar lo que había antes
email-elsewhere-owner = Tu correo electrónico y tu forma de iniciar sesión vienen de { $owner }. Cámbialos allí.
email-elsewhere-enterprise = De tu correo electrónico y tu forma de iniciar sesión se encarga { $owner }. Pide a su administración que los cambie.
email-elsewhere = Tu correo electrónico y tu forma de iniciar sesión no se pueden cambiar aquí. Pregunta a quienes te dieron esta cuenta.

unsaved-title = Tus cambios no se han guardado
unsaved-title-partly = Guardado, salvo lo que se gestiona donde inicias sesión
unsaved-title-unknown = No se sabe si tus cambios se han guardado
unsaved-partly = Sigue como antes: { $names }. Todo lo demás se ha guardado.
unsaved-stored = ahora está guardado «{ $stored }», has escrito «{ $typed }».
unsaved-check = Comprobar ahora, en otra pestaña
unsaved-typed = Has escrito: { $typed }
typed-title = Lo que has escrito, aún sin guardar
typed-title-unknown = Lo que has escrito, quizá guardado

trouble-title = Esto no ha funcionado
trouble-title-session = Vuelve a iniciar sesión
trouble-title-shut = Esta cuenta no se puede usar
trouble-title-unreachable = No se puede acceder al servicio de inicio de sesión
trouble-title-busy = El servicio de inicio de sesión está ocupado
trouble-title-often = Han sido demasiadas veces
trouble-reference = Referencia: { $name }
stop-trying-button = Dejar de intentarlo

error-unauthenticated = Tu sesión ha terminado. Vuelve a iniciar sesión para continuar.
error-other-account = Ahora está iniciada la sesión de otra cuenta, así que no se ha guardado nada. Recarga la página para ver esa cuenta.
error-forbidden = Esta petición no venía de una de nuestras páginas, así que no se ha hecho nada. Recarga la página y vuelve a intentarlo.
error-insufficient-scope = El programa que usas no tiene permiso para eso.
error-malformed = No se ha podido leer el formulario, así que no se ha guardado nada. Recarga la página y vuelve a intentarlo.
error-refused = Todavía no se ha guardado nada. Revisa los campos marcados.
error-no-room =
    { $left ->
        [one] No se ha guardado nada: en tu perfil queda sitio para aproximadamente { $left } carácter, y esto necesita { NUMBER($needed) }. Acorta algo y guarda otra vez.
        [many] No se ha guardado nada: en tu perfil queda sitio para unos { $left } caracteres, y esto necesita { NUMBER($needed) }. Acorta algo y guarda otra vez.
       *[other] No se ha guardado nada: en tu perfil queda sitio para unos { $left } caracteres, y esto necesita { NUMBER($needed) }. Acorta algo y guarda otra vez.
    }
error-conflict = Todavía no se ha guardado nada: este perfil se ha cambiado en otro lugar mientras tanto. Elige en los campos marcados.
error-outcome-unknown = El servicio de inicio de sesión no ha respondido, así que no sabemos si tus cambios se han guardado. Mira lo que hay guardado o guarda otra vez: nada se guarda dos veces.
error-busy = El servicio de inicio de sesión está ocupado. Espera un momento y vuelve a intentarlo.
error-rate-limited = Han sido demasiadas veces en poco tiempo. Espera un momento y vuelve a intentarlo.
error-too-slow = Tu conexión es demasiado lenta ahora, así que no se ha guardado nada. Vuelve a intentarlo.
error-unavailable = Ahora no se puede acceder al servicio de inicio de sesión. Vuelve a intentarlo en un momento.
error-blocked = Tu cuenta está bloqueada. Pide ayuda a quienes te dieron esta cuenta.
error-gone = Tu cuenta ya no existe. Pide ayuda a quienes te dieron esta cuenta.
error-late-code = El inicio de sesión ha tardado demasiado o ya se había completado. Vuelve a iniciar sesión.
error-sign-in-failed = No se ha podido verificar el inicio de sesión. Vuelve a iniciar sesión.
error-offline = No se puede acceder al servidor. Comprueba tu conexión y vuelve a intentarlo.
error-misdirected = Esta página no responde en la dirección que se ha usado.
error-not-found = En esta dirección no hay nada.
error-not-understood = El servidor no ha entendido la petición. Recarga la página y vuelve a intentarlo.
error-too-large = Es más de lo que se puede guardar. Acórtalo y vuelve a intentarlo.
error-internal = Algo ha fallado por nuestra parte. Vuelve a intentarlo en un momento.

refusal-missing = Rellena este campo: es obligatorio.
refusal-too-short =
    { $shortest ->
        [one] Usa al menos { $shortest } carácter; ahora son { NUMBER($actual) }.
        [many] Usa al menos { $shortest } caracteres; ahora son { NUMBER($actual) }.
       *[other] Usa al menos { $shortest } caracteres; ahora son { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Usa como máximo { $longest } carácter; ahora son { NUMBER($actual) }.
        [many] Usa como máximo { $longest } caracteres; ahora son { NUMBER($actual) }.
       *[other] Usa como máximo { $longest } caracteres; ahora son { NUMBER($actual) }.
    }
refusal-too-many = Elige como máximo { NUMBER($most) }; ahora son { NUMBER($actual) }.
refusal-too-few = Elige al menos { NUMBER($least) }; ahora son { NUMBER($actual) }.
refusal-too-small = Usa { $least } o más.
refusal-too-great = Usa { $most } o menos.
refusal-too-early = Usa { $earliest } o un día posterior.
refusal-too-late = Usa { $latest } o un día anterior.
refusal-line-break = Usa una sola línea.
refusal-forbidden-character = Contiene un carácter invisible que no está permitido. Escríbelo de nuevo en vez de pegarlo.
refusal-not-a-web-address = Usa una dirección web, como https://example.com.
refusal-not-https = Usa una dirección que empiece por https://.
refusal-address-with-user = Usa una dirección sin nombre de usuario ni @ delante del servidor.
refusal-not-an-email = Usa una dirección de correo, como name@example.com.
refusal-not-a-phone = Usa un número de teléfono de 5 a 15 cifras, como +46 31 123 45 67.
refusal-not-a-date = Usa un día del calendario, como 2001-02-28.
refusal-not-a-number = Usa un número en cifras, como 42 o 1.5.
refusal-not-digits = Usa solo cifras.
refusal-not-a-handle = Usa letras de la a a la z, cifras y, entre ellas, puntos, guiones o guiones bajos.
refusal-not-a-choice = Elige una opción de la lista.
refusal-managed = Esto lo guarda el servicio con el que inicias sesión, que no nos ha dejado cambiarlo. Cámbialo allí.
refusal-rejected = El servicio de inicio de sesión no ha aceptado este valor. Prueba con otro.

form-saved = Guardado.
form-saved-except =
    { $fields ->
        [one] Guardado, salvo un campo: está marcado.
        [many] Guardado, salvo algunos campos: están marcados.
       *[other] Guardado, salvo algunos campos: están marcados.
    }
form-saving = Guardando…
form-checking = Comprobando…
form-slow = Aún no hay respuesta: el servicio de inicio de sesión o tu conexión van lentos.
form-busy-by-itself = El servicio de inicio de sesión está ocupado. Tus cambios se guardarán solos en un momento.
form-busy-by-hand = El servicio de inicio de sesión está ocupado, así que no se ha guardado nada. Guarda otra vez en un momento.
form-often-by-itself = Han sido demasiadas veces en poco tiempo. Tus cambios se guardarán solos en un momento.
form-often-by-hand = Han sido demasiadas veces en poco tiempo, así que no se ha guardado nada. Guarda otra vez en un momento.
form-again-now = Ya puedes guardar otra vez.
form-offline = No tienes conexión. Lo que escribes se conserva aquí: guárdalo cuando vuelva la conexión.
form-offline-not-sent = No tienes conexión, así que aún no se ha guardado nada. Se guardará solo cuando vuelva la conexión.
form-offline-perhaps = La conexión se ha cortado, así que no sabemos si tus cambios se han guardado. Se enviarán de nuevo cuando vuelva: nada se guarda dos veces.
form-online = La conexión ha vuelto. Ya puedes guardar.
form-no-server = No se puede acceder al servidor, así que no sabemos si tus cambios se han guardado. Se conservan aquí. Guarda otra vez en un momento: nada se guarda dos veces.
form-unreachable = Ahora no se puede acceder al servicio de inicio de sesión, así que no se ha guardado nada. Lo que has escrito se conserva aquí.
form-session-ended = Tu sesión ha terminado. Vuelve a iniciar sesión en otra pestaña, regresa y guarda: lo que has escrito se conserva aquí.
form-unknown = El servicio de inicio de sesión no ha respondido, así que no sabemos si tus cambios se han guardado.
form-unknown-stopped = No has esperado la respuesta, así que no sabemos si tus cambios se han guardado.
form-unknown-still = Sigue sin haber respuesta, así que no sabemos si tus cambios se han guardado. Lo que has escrito se conserva aquí.
form-look-stored = Guardado: tus cambios están guardados.
form-look-not-stored = Tus cambios no están guardados. Lo que has escrito sigue aquí.
form-look-partly = Guardado en parte. Sin guardar: { $names }.
form-blocked = Tu cuenta está bloqueada, así que no se ha guardado nada. Pide ayuda a quienes te dieron esta cuenta.
form-gone = Tu cuenta ya no existe, así que no se ha guardado nada. Pide ayuda a quienes te dieron esta cuenta.
form-fault-reference = Algo ha fallado por nuestra parte. Vuelve a intentarlo en un momento. Referencia: { $name }
form-cancelled = No se ha guardado nada. Lo que has escrito sigue aquí.
form-nothing-to-save = No hay nada que guardar.
form-discarded = Tus cambios se han descartado.
form-draft-back = Tus cambios sin guardar están de vuelta.
form-draft-back-conflict = Tus cambios sin guardar están de vuelta. Este perfil se ha cambiado en otro lugar mientras tanto: elige en los campos marcados.
form-elsewhere-conflict = Este perfil se ha cambiado en otra pestaña mientras tanto. Elige en los campos marcados.
form-undone = Deshecho.
form-undone-except-marked = Deshecho, salvo lo que está marcado.
form-undone-except = Deshecho, salvo lo que se ha cambiado en otro lugar desde entonces: { $names }.
form-undo-late = Sin deshacer, porque se ha cambiado en otro lugar desde entonces: { $names }.
form-undo-refused = No se ha deshecho nada: lo que había antes ya no se acepta.
form-undo-unknown = El servicio de inicio de sesión no ha respondido, así que no sabemos si tus cambios se han deshecho.
form-empty-value = (vacío)
form-act-undo = Deshacer
form-act-stop = Dejar de esperar
form-act-cancel = Cancelar
form-act-save = Guardar otra vez
form-act-check = Comprobar ahora
form-act-sign-in = Volver a iniciar sesión
form-act-reload = Recargar

signin-not-signed-in = No has iniciado sesión
signin-unknown-state = Este inicio de sesión no se empezó en esta pestaña o ya se había completado. Vuelve a iniciar sesión.
signin-late = El inicio de sesión ha tardado demasiado. Vuelve a iniciar sesión.
signin-wrong-issuer = La respuesta no venía del servicio al que se preguntó, así que no se ha usado. Vuelve a iniciar sesión.
signin-nothing-to-finish = Aquí no hay ningún inicio de sesión que completar.
signin-no-crypto = Este navegador no permite iniciar sesión desde esta dirección. Usa la dirección https de esta página y permítele guardar datos.
signin-denied = No has permitido el inicio de sesión, o se ha rechazado. No has iniciado sesión.
signin-unauthorized = Tu cuenta no puede iniciar sesión. Puede que esté bloqueada: pide ayuda a quienes te dieron esta cuenta.
signin-question = El inicio de sesión necesita que respondas a una pregunta. Vuelve a iniciar sesión.
signin-unreachable = Ahora no se puede acceder al servicio de inicio de sesión. Vuelve a intentarlo en un momento.
signin-too-many = Ha habido demasiados intentos. Espera un rato y vuelve a iniciar sesión.
signin-other = El servicio de inicio de sesión no ha podido iniciar tu sesión. Vuelve a intentarlo; si sigue así, díselo a quienes gestionan este servicio.

again-by-itself = Esta página vuelve a intentarlo sola.
again-now = Intentándolo de nuevo…
again-stopped = Esta página ya no vuelve a intentarlo sola.

theme-label = Apariencia
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
footer-support = Ayuda
footer-terms = Condiciones de uso
footer-privacy = Privacidad
first-visit-title = Tu perfil todavía está vacío
first-visit-text = Aquí nada es obligatorio. Esto es lo que vale la pena completar:
first-visit-name = para que se sepa cómo llamarte.
first-visit-picture = para que se te reconozca.
first-visit-zone = para que las horas sean correctas donde estás.
first-visit-language = para que las páginas te hablen en tu idioma.

footer-label = Acerca de este sitio

picture-change = Cambiar la foto
picture-drop = Suelta una imagen aquí, pégala o elige un archivo: JPEG, PNG o WebP.
picture-choose = Elegir un archivo
picture-camera = Hacer una foto
picture-crop = Parte de la imagen. Muévela con las flechas, amplíala o redúcela con + y −.
picture-zoom = Zoom
picture-use = Usar esta imagen
picture-progress = Enviando la imagen
picture-saved = Tu foto se ha cambiado.
picture-not-a-picture = Eso no es una imagen. Elige un archivo JPEG, PNG o WebP.
picture-unreadable = No se ha podido leer esa imagen. Puede que esté dañada: elige otra.
picture-animated = Esa imagen se mueve. Elige una fija.
picture-too-small = Esa imagen es demasiado pequeña. Elige una de al menos 32 por 32 píxeles.
picture-too-many-pixels = Esa imagen tiene demasiados píxeles. Elige una más pequeña.
picture-too-large = Ese archivo es demasiado grande. Elige uno de 20 MB como máximo.
picture-conflict = Tu foto se ha cambiado en otro lugar mientras tanto. Usa esta de todos modos, o cancela.
picture-managed = Esta imagen se gestiona donde inicias sesión, así que no se puede cambiar aquí.
picture-no-room = No se ha guardado nada: tu perfil está lleno. Acorta algo primero.
error-picture-refused = Esa imagen no se puede usar. Elige otra.
