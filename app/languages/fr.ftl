# Français (French)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = Aller au contenu
sign-in-button = Se connecter
sign-out-button = Se déconnecter
sign-in-again-button = Se reconnecter
try-again-button = Réessayer
save-button = Enregistrer
discard-button = Abandonner
not-set = Non renseigné
yes = Oui
no = Non
language-change = Changer de langue

## The start page

home-signed-out = Déconnexion effectuée
home-title = Votre profil, entre vos mains
home-lead = Voyez ici ce que votre compte dit de vous, et modifiez ce qui dépend de vous. Connectez-vous avec le compte que vous avez déjà.
home-only-you = Vous, et personne d’autre
home-only-you-text = Cette page n’accède qu’à vos propres données, jamais à celles d’une autre personne.
home-reasons = Une raison pour tout
home-reasons-text = Quand quelque chose ne peut pas être modifié ici, la page dit pourquoi, et où c’est possible.
home-nothing-lost = Rien ne se perd
home-nothing-lost-text = Ce que vous saisissez reste en place jusqu’à l’enregistrement, même si autre chose change entre-temps.

## Signing in

signing-in-title = Connexion
signing-in-heading = Connexion en cours…
signing-in-moment = Un instant.
sign-in-title = Connexion
sign-in-leaving = Redirection vers la page de connexion…
sign-in-slow = Cela prend plus de temps que d’habitude. La connexion nécessite JavaScript et WebAssembly : s’ils sont désactivés pour cette page, activez-les.

## Addresses where there is nothing

not-found-title = Page introuvable
not-found-heading = Il n’y a rien ici
not-found-text = L’adresse contient peut-être une erreur, ou la page a changé de place.
not-found-start = Aller à l’accueil

## The profile

profile-title = Votre profil
group-profile = Profil
group-about-you = À propos de vous
group-sign-in = Connexion
sign-in-email = Adresse e-mail
sign-in-ways = Vous vous connectez avec
email-verified = Vérifiée
email-not-verified = Non vérifiée
required-mark = (obligatoire)
list-help = Un élément par ligne.
list-add = Ajouter
list-add-to = Ajouter : { $label }
list-remove = Retirer
list-remove-from = Retirer : { $label }
clock-now = En ce moment : { $clock }
unsaved-mark = Modifications non enregistrées
as-of-mark = État à { $time }
summary-title = Veuillez vérifier ces champs
conflict-both = Ce champ a été modifié ailleurs entre-temps. Il contient maintenant « { $theirs } » ; vous avez saisi « { $mine } ». Enregistrez à nouveau pour garder votre saisie.
conflict-use = Utiliser « { $theirs } »
conflict-mark = Ce champ a été modifié ailleurs entre-temps.
elsewhere-title = Une autre personne est maintenant connectée
elsewhere-text = Dans un autre onglet de ce navigateur, { $name } a ouvert une session. Le profil affiché ici a été masqué.
elsewhere-go-on = Continuer en tant que { $name }
# How people sign in who have a password with this service.
way-password = E-mail et mot de passe
way-code = Code par e-mail
way-code-sms = Code par SMS

## What fields are called

label-name = Nom complet
label-given-name = Prénom
label-family-name = Nom de famille
label-nickname = Surnom
label-picture = URL de la photo
label-about = À propos de vous
label-website = Site web
label-location = Lieu
label-zoneinfo = Fuseau horaire
label-locale = Langue
label-middle-name = Deuxième prénom
label-preferred-username = Nom d’utilisateur préféré
label-profile = Page de profil
label-email = Adresse e-mail
label-phone-number = Numéro de téléphone
label-gender = Genre
label-birthdate = Date de naissance
label-address = Adresse
label-display-name = Nom affiché ici
label-display-picture = Photo affichée ici
label-street-address = Numéro et rue
label-postal-code = Code postal
label-locality = Ville
label-region = État ou région
label-country = Pays

help-nickname = Comment vous aimez qu’on vous appelle.
help-picture = L’adresse https d’une photo de vous.
help-about = Quelques phrases, 500 caractères au maximum.
help-website = Commence par https:// ou http://.
help-location = Une ville, un pays, ou les deux.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = Cette information ne peut pas être modifiée ici.
reason-own-group = Ces informations ne peuvent pas être modifiées ici.
reason-each-login-field = Cette information est fournie par { $owner } à chaque connexion. C’est là que vous pouvez la modifier.
reason-each-login-group = Ces informations sont fournies par { $owner } à chaque connexion. C’est là que vous pouvez les modifier.
reason-enterprise-field = Cette information est gérée par { $owner }. Demandez à ses administrateurs de la modifier.
reason-enterprise-group = Ces informations sont gérées par { $owner }. Demandez à ses administrateurs de les modifier.
reason-first-login = Information copiée depuis { $owner } lors de votre première connexion. Ce que vous modifiez ici reste ici.
reason-external-field = Cette information est conservée dans la base d’utilisateurs sur laquelle repose « { $owner } ». Demandez à l’équipe responsable de ce service de la modifier.
reason-external-group = Ces informations sont conservées dans la base d’utilisateurs sur laquelle repose « { $owner } ». Demandez à l’équipe responsable de ce service de les modifier.
reason-linked-field = Cette information dépend de votre connexion principale : { $owner }. Les comptes qui y sont associés ne la modifient pas.
reason-linked-group = Ces informations dépendent de votre connexion principale : { $owner }. Les comptes qui y sont associés ne les modifient pas.
reason-override-owner = Affiché ici à la place de ce que fournit { $owner } ; là-bas, rien ne change.
reason-override = Affiché ici à la place de ce qu’a défini l’équipe responsable de ce service.
reason-flow-field = Cette information ne peut pas être modifiée sur cette page, car toute nouvelle valeur doit être confirmée. Demandez à l’équipe responsable de ce service de la modifier.
reason-flow-group = Ces informations ne peuvent pas être modifiées sur cette page, car toute nouvelle valeur doit être confirmée. Demandez à l’équipe responsable de ce service de les modifier.
reason-policy-field = Cette information est définie par l’équipe responsable de ce service. Demandez-lui de la modifier.
reason-policy-group = Ces informations sont définies par l’équipe responsable de ce service. Demandez-lui de les modifier.
reason-other-shape = Un autre programme conserve ici quelque chose que ce formulaire ne peut pas afficher en entier ; il n’est donc pas possible de le modifier ici.
override-set = Choisir comment vous apparaissez ici
override-set-picture = Choisir la photo affichée ici
override-back-owner = Afficher de nouveau ce que fournit { $owner }
override-back = Afficher de nouveau ce qu’il y avait avant
email-elsewhere-owner = Votre adresse e-mail et votre mode de connexion sont fournis par { $owner }. C’est là que vous pouvez les modifier.
email-elsewhere-enterprise = Votre adresse e-mail et votre mode de connexion sont gérés par { $owner }. Demandez à ses administrateurs de les modifier.
email-elsewhere = Votre adresse e-mail et votre mode de connexion ne peuvent pas être modifiés ici. Adressez-vous aux personnes qui vous ont fourni ce compte.

## A form that was posted without a script and not saved

unsaved-title = Vos modifications n’ont pas été enregistrées
unsaved-title-partly = Enregistré, sauf ce qui est géré là où vous vous connectez
unsaved-title-unknown = On ne sait pas si vos modifications ont été enregistrées
# { $names } are labels of fields, with commas between them.
unsaved-partly = Laissé tel quel : { $names }. Tout le reste a été enregistré.
unsaved-stored = la valeur enregistrée en ce moment est « { $stored } », vous avez saisi « { $typed } ».
unsaved-check = Vérifier maintenant, dans un nouvel onglet
unsaved-typed = Votre saisie : { $typed }
typed-title = Votre saisie, pas encore enregistrée
typed-title-unknown = Votre saisie, peut-être enregistrée

## Pages that could not be shown

trouble-title = Cela n’a pas fonctionné
trouble-title-session = Veuillez vous reconnecter
trouble-title-shut = Ce compte ne peut pas être utilisé
trouble-title-unreachable = Le service de connexion est injoignable
trouble-title-busy = Le service de connexion est surchargé
trouble-title-often = Trop de demandes
trouble-reference = Référence : { $name }
stop-trying-button = Ne plus réessayer

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = Votre session est terminée. Reconnectez-vous pour continuer.
error-other-account = Un autre compte est maintenant connecté, rien n’a donc été enregistré. Rechargez la page pour voir ce compte.
error-forbidden = Cette demande ne venait pas d’une de nos pages, rien n’a donc été fait. Rechargez la page et réessayez.
error-insufficient-scope = Le programme que vous utilisez n’est pas autorisé à faire cela.
error-malformed = Le formulaire n’a pas pu être lu, rien n’a donc été enregistré. Rechargez la page et réessayez.
error-refused = Rien n’a encore été enregistré. Veuillez vérifier les champs signalés.
error-no-room =
    { $left ->
        [one] Rien n’a été enregistré : il reste dans votre profil de la place pour { $left } caractère environ, et il en faut { NUMBER($needed) }. Raccourcissez quelque chose et enregistrez à nouveau.
        [many] Rien n’a été enregistré : il reste dans votre profil de la place pour { $left } de caractères environ, et il en faut { NUMBER($needed) }. Raccourcissez quelque chose et enregistrez à nouveau.
       *[other] Rien n’a été enregistré : il reste dans votre profil de la place pour { $left } caractères environ, et il en faut { NUMBER($needed) }. Raccourcissez quelque chose et enregistrez à nouveau.
    }
error-conflict = Rien n’a encore été enregistré : ce profil a été modifié ailleurs entre-temps. Veuillez choisir pour les champs signalés.
error-outcome-unknown = Le service de connexion n’a pas répondu, nous ne savons donc pas si vos modifications ont été enregistrées. Regardez ce qui est enregistré, ou enregistrez à nouveau : rien n’est enregistré deux fois.
error-busy = Le service de connexion est surchargé. Patientez un instant, puis réessayez.
error-rate-limited = Trop de demandes en peu de temps. Patientez un instant, puis réessayez.
error-too-slow = Votre connexion Internet est trop lente en ce moment, rien n’a donc été enregistré. Réessayez.
error-unavailable = Le service de connexion est injoignable en ce moment. Réessayez dans un instant.
error-blocked = Votre compte est bloqué. Demandez de l’aide aux personnes qui vous ont fourni ce compte.
error-gone = Votre compte n’existe plus. Demandez de l’aide aux personnes qui vous ont fourni ce compte.
error-late-code = La connexion a pris trop de temps, ou elle était déjà terminée. Veuillez vous reconnecter.
error-sign-in-failed = La connexion n’a pas pu être vérifiée. Veuillez vous reconnecter.
error-offline = Le serveur est injoignable. Vérifiez votre connexion Internet, puis réessayez.
error-misdirected = Cette page ne répond pas à l’adresse utilisée.
error-not-found = Il n’y a rien à cette adresse.
error-not-understood = Le serveur n’a pas compris la demande. Rechargez la page et réessayez.
error-too-large = C’est plus que ce qui peut être enregistré. Raccourcissez et réessayez.
error-internal = Un problème est survenu de notre côté. Réessayez dans un instant.

## Why a value was not accepted

refusal-missing = Remplissez ce champ : il est obligatoire.
refusal-too-short =
    { $shortest ->
        [one] Saisissez au moins { $shortest } caractère ; il y en a { NUMBER($actual) }.
        [many] Saisissez au moins { $shortest } de caractères ; il y en a { NUMBER($actual) }.
       *[other] Saisissez au moins { $shortest } caractères ; il y en a { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Saisissez au plus { $longest } caractère ; il y en a { NUMBER($actual) }.
        [many] Saisissez au plus { $longest } de caractères ; il y en a { NUMBER($actual) }.
       *[other] Saisissez au plus { $longest } caractères ; il y en a { NUMBER($actual) }.
    }
refusal-too-many = Choisissez-en au plus { NUMBER($most) } ; il y en a { NUMBER($actual) }.
refusal-too-few = Choisissez-en au moins { NUMBER($least) } ; il y en a { NUMBER($actual) }.
refusal-too-small = Saisissez { $least } ou plus.
refusal-too-great = Saisissez { $most } ou moins.
refusal-too-early = Choisissez le { $earliest } ou une date ultérieure.
refusal-too-late = Choisissez le { $latest } ou une date antérieure.
refusal-line-break = Utilisez une seule ligne.
refusal-forbidden-character = Ce texte contient un caractère invisible qui n’est pas autorisé. Retapez-le au lieu de le coller.
refusal-not-a-web-address = Saisissez une adresse web, par exemple https://example.com.
refusal-not-https = Saisissez une adresse qui commence par https://.
refusal-address-with-user = Saisissez une adresse sans nom d’utilisateur ni @ avant le nom du serveur.
refusal-not-an-email = Saisissez une adresse e-mail, par exemple name@example.com.
refusal-not-a-phone = Saisissez un numéro de téléphone de 5 à 15 chiffres, par exemple +46 31 123 45 67.
refusal-not-a-date = Saisissez une date qui existe dans le calendrier, par exemple 2001-02-28.
refusal-not-a-number = Saisissez un nombre en chiffres, par exemple 42 ou 1.5.
refusal-not-digits = Utilisez uniquement des chiffres.
refusal-not-a-handle = Utilisez des lettres de a à z et des chiffres, avec des points, des traits d’union ou des tirets bas entre eux.
refusal-not-a-choice = Choisissez un élément de la liste.
refusal-managed = Cette information est conservée par le service avec lequel vous vous connectez, et il ne nous a pas permis de la modifier. C’est là que vous pouvez la modifier.
refusal-rejected = Le service de connexion n’a pas accepté cette valeur. Essayez-en une autre.

## The line at the foot of a form

form-saved = Enregistré.
form-saved-except =
    { $fields ->
        [one] Enregistré, sauf { $fields } champ : il est signalé.
        [many] Enregistré, sauf { $fields } de champs : ils sont signalés.
       *[other] Enregistré, sauf { $fields } champs : ils sont signalés.
    }
form-saving = Enregistrement…
form-checking = Vérification…
form-slow = Pas encore de réponse : le service de connexion ou votre connexion Internet est au ralenti.
form-busy-by-itself = Le service de connexion est surchargé. Vos modifications seront enregistrées automatiquement dans un instant.
form-busy-by-hand = Le service de connexion est surchargé, rien n’a donc été enregistré. Enregistrez à nouveau dans un instant.
form-often-by-itself = Trop de demandes en peu de temps. Vos modifications seront enregistrées automatiquement dans un instant.
form-often-by-hand = Trop de demandes en peu de temps, rien n’a donc été enregistré. Enregistrez à nouveau dans un instant.
form-again-now = Vous pouvez à nouveau enregistrer.
form-offline = Vous êtes hors ligne. Ce que vous saisissez est conservé ici : enregistrez-le quand la connexion Internet sera rétablie.
form-offline-not-sent = Vous êtes hors ligne, rien n’a donc encore été enregistré. L’enregistrement se fera automatiquement quand la connexion Internet sera rétablie.
form-offline-perhaps = La connexion Internet a été coupée, nous ne savons donc pas si vos modifications ont été enregistrées. Elles seront renvoyées dès que la connexion Internet sera rétablie : rien n’est enregistré deux fois.
form-online = La connexion Internet est rétablie. Vous pouvez enregistrer maintenant.
form-no-server = Le serveur est injoignable, nous ne savons donc pas si vos modifications ont été enregistrées. Elles sont conservées ici. Enregistrez à nouveau dans un instant : rien n’est enregistré deux fois.
form-unreachable = Le service de connexion est injoignable en ce moment, rien n’a donc été enregistré. Votre saisie est conservée ici.
form-session-ended = Votre session est terminée. Reconnectez-vous dans un nouvel onglet, puis revenez ici et enregistrez : votre saisie est conservée.
form-unknown = Le service de connexion n’a pas répondu, nous ne savons donc pas si vos modifications ont été enregistrées.
form-unknown-stopped = Vous n’avez pas attendu la réponse, nous ne savons donc pas si vos modifications ont été enregistrées.
form-unknown-still = Il n’y a toujours pas de réponse, nous ne savons donc pas si vos modifications ont été enregistrées. Votre saisie est conservée ici.
form-look-stored = Vos modifications sont bien enregistrées.
form-look-not-stored = Vos modifications ne sont pas enregistrées. Votre saisie est toujours ici.
# { $names } are labels of fields, with commas between them.
form-look-partly = Enregistré en partie. Non enregistré : { $names }.
form-blocked = Votre compte est bloqué, rien n’a donc été enregistré. Demandez de l’aide aux personnes qui vous ont fourni ce compte.
form-gone = Votre compte n’existe plus, rien n’a donc été enregistré. Demandez de l’aide aux personnes qui vous ont fourni ce compte.
form-fault-reference = Un problème est survenu de notre côté. Réessayez dans un instant. Référence : { $name }
form-cancelled = Rien n’a été enregistré. Votre saisie est toujours ici.
form-nothing-to-save = Rien à enregistrer.
form-discarded = Vos modifications ont été abandonnées.
form-draft-back = Vos modifications non enregistrées sont de retour.
form-draft-back-conflict = Vos modifications non enregistrées sont de retour. Ce profil a été modifié ailleurs entre-temps : veuillez choisir pour les champs signalés.
form-elsewhere-conflict = Ce profil a été modifié entre-temps dans un autre onglet. Veuillez choisir pour les champs signalés.
form-undone = Modifications annulées.
form-undone-except-marked = Modifications annulées, sauf ce qui est signalé.
form-undone-except = Modifications annulées, sauf ce qui a été modifié ailleurs depuis : { $names }.
form-undo-late = Modifications non annulées, car ceci a été modifié ailleurs depuis : { $names }.
form-undo-refused = Rien n’a été annulé : ce qu’il y avait avant n’est plus accepté.
form-undo-unknown = Le service de connexion n’a pas répondu, nous ne savons donc pas si vos modifications ont été annulées.
form-empty-value = (vide)
form-act-undo = Annuler les modifications
form-act-stop = Ne plus attendre
form-act-cancel = Annuler
form-act-save = Enregistrer à nouveau
form-act-check = Vérifier maintenant
form-act-sign-in = Se reconnecter
form-act-reload = Recharger

## The sign-in in the browser

signin-not-signed-in = Vous n’avez pas de session ouverte
signin-unknown-state = Cette connexion n’a pas été commencée dans cet onglet, ou elle était déjà terminée. Veuillez vous reconnecter.
signin-late = La connexion a pris trop de temps. Veuillez vous reconnecter.
signin-wrong-issuer = La réponse ne venait pas du service interrogé, elle n’a donc pas été utilisée. Veuillez vous reconnecter.
signin-nothing-to-finish = Il n’y a pas de connexion à terminer ici.
signin-no-crypto = Ce navigateur ne permet pas de se connecter depuis cette adresse. Utilisez l’adresse https de cette page, et autorisez-la à stocker des données.
signin-denied = Vous n’avez pas autorisé la connexion, ou elle a été refusée. Vous n’avez pas de session ouverte.
signin-unauthorized = Votre compte n’est pas autorisé à se connecter. Il est peut-être bloqué : demandez de l’aide aux personnes qui vous ont fourni ce compte.
signin-question = Pour vous connecter, vous devez répondre à une question. Veuillez vous reconnecter.
signin-unreachable = Le service de connexion est injoignable en ce moment. Réessayez dans un instant.
signin-too-many = Il y a eu trop de tentatives. Patientez un moment, puis reconnectez-vous.
signin-other = Le service de connexion n’a pas pu vous connecter. Veuillez réessayer ; si cela persiste, prévenez l’équipe responsable de ce service.

## A page that tries again by itself

again-by-itself = Cette page réessaie automatiquement.
again-now = Nouvelle tentative…
again-stopped = Cette page ne réessaie plus automatiquement.

theme-label = Apparence
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
footer-support = Aide
footer-terms = Conditions d’utilisation
footer-privacy = Confidentialité
first-visit-title = Votre profil est encore vide
first-visit-text = Rien n’est obligatoire ici. Voici ce qu’il est utile de remplir :
first-visit-name = pour que l’on sache comment vous appeler.
first-visit-picture = pour que l’on vous reconnaisse.
first-visit-zone = pour que les heures soient justes là où vous êtes.
first-visit-language = pour que les pages s’affichent dans votre langue.

footer-label = À propos de ce site

picture-change = Changer la photo
picture-drop = Déposez une image ici, collez-en une ou choisissez un fichier : JPEG, PNG ou WebP.
picture-choose = Choisir un fichier
picture-camera = Prendre une photo
picture-crop = Partie de l’image. Déplacez-la avec les flèches, agrandissez ou réduisez-la avec + et −.
picture-zoom = Zoom
picture-use = Utiliser cette image
picture-progress = Envoi de l’image
picture-saved = Votre photo a été changée.
picture-not-a-picture = Ce n’est pas une image. Choisissez un fichier JPEG, PNG ou WebP.
picture-unreadable = Cette image n’a pas pu être lue. Elle est peut-être abîmée : choisissez-en une autre.
picture-animated = Cette image est animée. Choisissez-en une fixe.
picture-too-small = Cette image est trop petite. Choisissez-en une d’au moins 32 pixels sur 32.
picture-too-many-pixels = Cette image a trop de pixels. Choisissez-en une plus petite.
picture-too-large = Ce fichier est trop volumineux. Choisissez-en un de 20 Mo au plus.
picture-conflict = Votre photo a été changée ailleurs entre-temps. Utilisez quand même celle-ci, ou annulez.
picture-managed = Cette image est gérée là où vous vous connectez, elle ne peut donc pas être changée ici.
picture-no-room = Rien n’a été enregistré : votre profil est plein. Raccourcissez d’abord quelque chose.
error-picture-refused = Cette image ne peut pas être utilisée. Choisissez-en une autre.
