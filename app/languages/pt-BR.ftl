# Português (Brasil)

app-title = { $page } – { $brand }
skip-link = Ir para o conteúdo
sign-in-button = Entrar
sign-out-button = Sair
sign-in-again-button = Entrar novamente
try-again-button = Tentar novamente
save-button = Salvar
discard-button = Descartar
not-set = Não informado
yes = Sim
no = Não
language-change = Mudar o idioma

home-signed-out = Você saiu da sua conta
home-title = Seu perfil, nas suas mãos
home-lead = Aqui você vê o que sua conta diz sobre você e muda o que cabe a você mudar. Entre com a conta que você já tem.
home-only-you = Só você
home-only-you-text = Esta página alcança os seus dados e os de mais ninguém.
home-reasons = Um motivo para tudo
home-reasons-text = Quando algo não pode ser mudado aqui, está escrito por quê e onde pode.
home-nothing-lost = Nada se perde
home-nothing-lost-text = O que você digita fica até ser salvo, mesmo que outra coisa mude nesse meio-tempo.

signing-in-title = Entrada
signing-in-heading = Entrando na sua conta…
signing-in-moment = Um momento.
sign-in-title = Entrar
sign-in-leaving = Levando você à página de entrada…
sign-in-slow = Isto está demorando mais que o normal. Para entrar são necessários JavaScript e WebAssembly: se estiverem desativados nesta página, ative-os.

not-found-title = Não encontrado
not-found-heading = Não há nada aqui
not-found-text = O endereço pode estar errado, ou a página pode ter mudado de lugar.
not-found-start = Ir para o início

profile-title = Seu perfil
group-profile = Perfil
group-about-you = Sobre você
group-sign-in = Entrada
sign-in-email = E-mail
sign-in-ways = Você entra com
email-verified = Verificado
email-not-verified = Não verificado
required-mark = (obrigatório)
list-help = Escreva um em cada linha.
list-add = Adicionar
list-add-to = Adicionar: { $label }
list-remove = Remover
list-remove-from = Remover: { $label }
clock-now = Agora: { $clock }
unsaved-mark = Alterações não salvas
as-of-mark = Atualização: { $time }
summary-title = Confira estes campos
conflict-both = Isto foi alterado em outro lugar nesse meio-tempo. Agora é “{ $theirs }”; você digitou “{ $mine }”. Salve novamente para manter o seu.
conflict-use = Usar “{ $theirs }”
conflict-mark = Foi alterado em outro lugar nesse meio-tempo.
elsewhere-title = Outra pessoa entrou agora
elsewhere-text = Em outra aba deste navegador, a entrada foi feita como { $name }. O perfil que estava aqui não é mais mostrado.
elsewhere-go-on = Continuar como { $name }
way-password = E-mail e senha
way-code = Um código por e-mail
way-code-sms = Um código por mensagem de texto

label-name = Nome completo
label-given-name = Nome
label-family-name = Sobrenome
label-nickname = Apelido
label-picture = URL da foto
label-about = Sobre você
label-website = Site
label-location = Lugar
label-zoneinfo = Fuso horário
label-locale = Idioma
label-middle-name = Nome do meio
label-preferred-username = Nome de usuário preferido
label-profile = Página do perfil
label-email = E-mail
label-phone-number = Número de telefone
label-gender = Gênero
label-birthdate = Data de nascimento
label-address = Endereço
label-display-name = Nome mostrado aqui
label-display-picture = Foto mostrada aqui
label-street-address = Rua e número
label-postal-code = CEP
label-locality = Cidade
label-region = Estado ou região
label-country = País

help-nickname = O nome pelo qual você prefere que chamem você.
help-picture = O endereço https de uma foto sua.
help-about = Algumas frases, até 500 caracteres.
help-website = Começa com https:// ou http://.
help-location = Uma cidade, um país ou os dois.

reason-own-field = Isto não pode ser mudado aqui.
reason-own-group = Estes dados não podem ser mudados aqui.
reason-each-login-field = Isto vem de { $owner } a cada entrada. Mude lá.
reason-each-login-group = Estes dados vêm de { $owner } a cada entrada. Mude-os lá.
reason-enterprise-field = Quem administra isto: { $owner }. Peça à administração de lá que mude.
reason-enterprise-group = Quem administra estes dados: { $owner }. Peça à administração de lá que os mude.
reason-first-login = Copiado de { $owner } quando você entrou pela primeira vez. O que você mudar aqui fica aqui.
reason-external-field = Isto fica guardado no cadastro de usuários por trás de { $owner }. Peça a quem opera este serviço que mude.
reason-external-group = Estes dados ficam guardados no cadastro de usuários por trás de { $owner }. Peça a quem opera este serviço que os mude.
reason-linked-field = Quem decide isto é a sua entrada principal: { $owner }. As contas vinculadas a ela não mudam isto.
reason-linked-group = Quem decide estes dados é a sua entrada principal: { $owner }. As contas vinculadas a ela não os mudam.
reason-override-owner = Mostrado aqui no lugar do que vem de { $owner }, que continua como está lá.
reason-override = Mostrado aqui no lugar do que foi definido por quem opera este serviço.
reason-flow-field = Isto não pode ser mudado nesta página, porque um valor novo precisa ser confirmado. Peça a quem opera este serviço que mude.
reason-flow-group = Estes dados não podem ser mudados nesta página, porque valores novos precisam ser confirmados. Peça a quem opera este serviço que os mude.
reason-policy-field = Isto é definido por quem opera este serviço. Peça que mudem.
reason-policy-group = Estes dados são definidos por quem opera este serviço. Peça que os mudem.
reason-other-shape = Outro programa guarda aqui algo que este formulário não consegue mostrar por inteiro, por isso não pode ser mudado aqui.
override-set = Definir como você aparece aqui
override-set-picture = Definir a foto mostrada aqui
override-back-owner = Mostrar de novo o que vem de { $owner }
override-back = Mostrar o que havia antes
email-elsewhere-owner = Seu e-mail e sua forma de entrar vêm de { $owner }. Mude-os lá.
email-elsewhere-enterprise = Quem administra seu e-mail e sua forma de entrar: { $owner }. Peça à administração de lá que os mude.
email-elsewhere = Seu e-mail e sua forma de entrar não podem ser mudados aqui. Pergunte a quem forneceu esta conta.

unsaved-title = Suas alterações não foram salvas
unsaved-title-partly = Salvo, exceto o que é administrado onde você entra
unsaved-title-unknown = Não se sabe se suas alterações foram salvas
unsaved-partly = Ficou como antes: { $names }. Todo o resto foi salvo.
unsaved-stored = agora está salvo “{ $stored }”, você digitou “{ $typed }”.
unsaved-check = Conferir agora, em uma nova aba
unsaved-typed = Você digitou: { $typed }
typed-title = O que você digitou, ainda não salvo
typed-title-unknown = O que você digitou, talvez salvo

trouble-title = Isto não deu certo
trouble-title-session = Entre novamente
trouble-title-shut = Esta conta não pode ser usada
trouble-title-unreachable = O serviço de entrada não pode ser acessado
trouble-title-busy = O serviço de entrada está ocupado
trouble-title-often = Foram vezes demais
trouble-reference = Referência: { $name }
stop-trying-button = Parar de tentar

error-unauthenticated = Sua sessão terminou. Entre novamente para continuar.
error-other-account = Agora outra conta está conectada, por isso nada foi salvo. Recarregue a página para ver essa conta.
error-forbidden = Este pedido não veio de uma página nossa, por isso nada foi feito. Recarregue a página e tente novamente.
error-insufficient-scope = O programa que você usa não tem permissão para isso.
error-malformed = O formulário não pôde ser lido, por isso nada foi salvo. Recarregue a página e tente novamente.
error-refused = Nada foi salvo ainda. Confira os campos marcados.
error-no-room =
    { $left ->
        [one] Nada foi salvo: seu perfil tem espaço para cerca de { $left } caractere, e isto precisa de { NUMBER($needed) }. Encurte algo e salve novamente.
        [many] Nada foi salvo: seu perfil tem espaço para cerca de { $left } caracteres, e isto precisa de { NUMBER($needed) }. Encurte algo e salve novamente.
       *[other] Nada foi salvo: seu perfil tem espaço para cerca de { $left } caracteres, e isto precisa de { NUMBER($needed) }. Encurte algo e salve novamente.
    }
error-conflict = Nada foi salvo ainda: este perfil foi alterado em outro lugar nesse meio-tempo. Escolha nos campos marcados.
error-outcome-unknown = O serviço de entrada não respondeu, por isso não sabemos se suas alterações foram salvas. Veja o que está salvo ou salve novamente: nada é salvo duas vezes.
error-busy = O serviço de entrada está ocupado. Espere um momento e tente novamente.
error-rate-limited = Foram vezes demais em pouco tempo. Espere um momento e tente novamente.
error-too-slow = Sua conexão está lenta demais agora, por isso nada foi salvo. Tente novamente.
error-unavailable = O serviço de entrada não pode ser acessado agora. Tente novamente em um momento.
error-blocked = Sua conta está bloqueada. Peça ajuda a quem forneceu esta conta.
error-gone = Sua conta não existe mais. Peça ajuda a quem forneceu esta conta.
error-late-code = A entrada demorou demais ou já tinha sido concluída. Entre novamente.
error-sign-in-failed = A entrada não pôde ser verificada. Entre novamente.
error-offline = O servidor não pode ser acessado. Verifique sua conexão e tente novamente.
error-misdirected = Esta página não responde no endereço que foi usado.
error-not-found = Não há nada neste endereço.
error-not-understood = O servidor não entendeu o pedido. Recarregue a página e tente novamente.
error-too-large = É mais do que pode ser salvo. Encurte e tente novamente.
error-internal = Algo deu errado do nosso lado. Tente novamente em um momento.

refusal-missing = Preencha este campo: ele é obrigatório.
refusal-too-short =
    { $shortest ->
        [one] Use pelo menos { $shortest } caractere; agora são { NUMBER($actual) }.
        [many] Use pelo menos { $shortest } caracteres; agora são { NUMBER($actual) }.
       *[other] Use pelo menos { $shortest } caracteres; agora são { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Use no máximo { $longest } caractere; agora são { NUMBER($actual) }.
        [many] Use no máximo { $longest } caracteres; agora são { NUMBER($actual) }.
       *[other] Use no máximo { $longest } caracteres; agora são { NUMBER($actual) }.
    }
refusal-too-many = Escolha no máximo { NUMBER($most) }; agora são { NUMBER($actual) }.
refusal-too-few = Escolha pelo menos { NUMBER($least) }; agora são { NUMBER($actual) }.
refusal-too-small = Use { $least } ou mais.
refusal-too-great = Use { $most } ou menos.
refusal-too-early = Use { $earliest } ou um dia depois.
refusal-too-late = Use { $latest } ou um dia antes.
refusal-line-break = Use uma só linha.
refusal-forbidden-character = Há um caractere invisível que não é permitido. Digite de novo em vez de colar.
refusal-not-a-web-address = Use um endereço da web, como https://example.com.
refusal-not-https = Use um endereço que comece com https://.
refusal-address-with-user = Use um endereço sem nome de usuário e sem @ antes do host.
refusal-not-an-email = Use um endereço de e-mail, como name@example.com.
refusal-not-a-phone = Use um número de telefone de 5 a 15 dígitos, como +46 31 123 45 67.
refusal-not-a-date = Use um dia do calendário, como 2001-02-28.
refusal-not-a-number = Use um número em dígitos, como 42 ou 1.5.
refusal-not-digits = Use somente dígitos.
refusal-not-a-handle = Use letras de a a z, dígitos e, entre eles, pontos, hifens ou sublinhados.
refusal-not-a-choice = Escolha uma opção da lista.
refusal-managed = Isto é guardado pelo serviço com que você entra, que não nos deixou mudar. Mude lá.
refusal-rejected = O serviço de entrada não aceitou este valor. Tente outro.

form-saved = Salvo.
form-saved-except =
    { $fields ->
        [one] Salvo, exceto um campo: ele está marcado.
        [many] Salvo, exceto alguns campos: eles estão marcados.
       *[other] Salvo, exceto alguns campos: eles estão marcados.
    }
form-saving = Salvando…
form-checking = Conferindo…
form-slow = Ainda sem resposta: o serviço de entrada ou sua conexão está lenta.
form-busy-by-itself = O serviço de entrada está ocupado. Suas alterações serão salvas sozinhas em um momento.
form-busy-by-hand = O serviço de entrada está ocupado, por isso nada foi salvo. Salve novamente em um momento.
form-often-by-itself = Foram vezes demais em pouco tempo. Suas alterações serão salvas sozinhas em um momento.
form-often-by-hand = Foram vezes demais em pouco tempo, por isso nada foi salvo. Salve novamente em um momento.
form-again-now = Agora você pode salvar novamente.
form-offline = Você está sem conexão. O que você digita fica guardado aqui: salve quando a conexão voltar.
form-offline-not-sent = Você está sem conexão, por isso nada foi salvo ainda. Será salvo sozinho quando a conexão voltar.
form-offline-perhaps = A conexão caiu, por isso não sabemos se suas alterações foram salvas. Elas serão enviadas de novo quando voltar: nada é salvo duas vezes.
form-online = A conexão voltou. Agora você pode salvar.
form-no-server = O servidor não pode ser acessado, por isso não sabemos se suas alterações foram salvas. Elas ficam guardadas aqui. Salve novamente em um momento: nada é salvo duas vezes.
form-unreachable = O serviço de entrada não pode ser acessado agora, por isso nada foi salvo. O que você digitou fica guardado aqui.
form-session-ended = Sua sessão terminou. Entre novamente em uma nova aba, depois volte e salve: o que você digitou fica guardado aqui.
form-unknown = O serviço de entrada não respondeu, por isso não sabemos se suas alterações foram salvas.
form-unknown-stopped = Você não esperou a resposta, por isso não sabemos se suas alterações foram salvas.
form-unknown-still = Ainda não há resposta, por isso não sabemos se suas alterações foram salvas. O que você digitou fica guardado aqui.
form-look-stored = Salvo: suas alterações estão guardadas.
form-look-not-stored = Suas alterações não estão salvas. O que você digitou continua aqui.
form-look-partly = Salvo em parte. Não salvo: { $names }.
form-blocked = Sua conta está bloqueada, por isso nada foi salvo. Peça ajuda a quem forneceu esta conta.
form-gone = Sua conta não existe mais, por isso nada foi salvo. Peça ajuda a quem forneceu esta conta.
form-fault-reference = Algo deu errado do nosso lado. Tente novamente em um momento. Referência: { $name }
form-cancelled = Nada foi salvo. O que você digitou continua aqui.
form-nothing-to-save = Não há nada para salvar.
form-discarded = Suas alterações foram descartadas.
form-draft-back = Suas alterações não salvas estão de volta.
form-draft-back-conflict = Suas alterações não salvas estão de volta. Este perfil foi alterado em outro lugar nesse meio-tempo: escolha nos campos marcados.
form-elsewhere-conflict = Este perfil foi alterado em outra aba nesse meio-tempo. Escolha nos campos marcados.
form-undone = Desfeito.
form-undone-except-marked = Desfeito, exceto o que está marcado.
form-undone-except = Desfeito, exceto o que foi alterado em outro lugar desde então: { $names }.
form-undo-late = Não desfeito, porque foi alterado em outro lugar desde então: { $names }.
form-undo-refused = Nada foi desfeito: o que havia antes não é mais aceito.
form-undo-unknown = O serviço de entrada não respondeu, por isso não sabemos se suas alterações foram desfeitas.
form-empty-value = (vazio)
form-act-undo = Desfazer
form-act-stop = Parar de esperar
form-act-cancel = Cancelar
form-act-save = Salvar novamente
form-act-check = Conferir agora
form-act-sign-in = Entrar novamente
form-act-reload = Recarregar

signin-not-signed-in = Você não entrou
signin-unknown-state = Esta entrada não foi iniciada nesta aba ou já tinha sido concluída. Entre novamente.
signin-late = A entrada demorou demais. Entre novamente.
signin-wrong-issuer = A resposta não veio do serviço que foi consultado, por isso não foi usada. Entre novamente.
signin-nothing-to-finish = Não há nenhuma entrada para concluir aqui.
signin-no-crypto = Este navegador não permite entrar a partir deste endereço. Use o endereço https desta página e permita que ela guarde dados.
signin-denied = Você não permitiu a entrada, ou ela foi recusada. Você não entrou.
signin-unauthorized = Sua conta não pode entrar. Talvez esteja bloqueada: peça ajuda a quem forneceu esta conta.
signin-question = Para entrar, você precisa responder a uma pergunta. Entre novamente.
signin-unreachable = O serviço de entrada não pode ser acessado agora. Tente novamente em um momento.
signin-too-many = Houve tentativas demais. Espere um pouco e entre novamente.
signin-other = O serviço de entrada não conseguiu fazer sua entrada. Tente novamente; se continuar assim, avise quem opera este serviço.

again-by-itself = Esta página tenta novamente sozinha.
again-now = Tentando novamente…
again-stopped = Esta página não tenta mais sozinha.

theme-label = Aparência
theme-system = Como o sistema
theme-light = Claro
theme-dark = Escuro
footer-support = Ajuda
footer-terms = Termos de uso
footer-privacy = Privacidade
first-visit-title = Seu perfil ainda está vazio
first-visit-text = Nada aqui é obrigatório. Isto é o que vale a pena preencher:
first-visit-name = para que as pessoas saibam como chamar você.
first-visit-picture = para que as pessoas reconheçam você.
first-visit-zone = para que os horários estejam certos onde você está.
first-visit-language = para que as páginas falem no seu idioma.

footer-label = Sobre este site

picture-change = Mudar a foto
picture-drop = Solte uma imagem aqui, cole uma ou escolha um arquivo: JPEG, PNG ou WebP.
picture-choose = Escolher um arquivo
picture-camera = Tirar uma foto
picture-crop = Parte da imagem. Mova-a com as setas, aumente ou diminua com + e −.
picture-zoom = Zoom
picture-use = Usar esta imagem
picture-progress = Enviando a imagem
picture-saved = Sua foto foi alterada.
picture-not-a-picture = Isso não é uma imagem. Escolha um arquivo JPEG, PNG ou WebP.
picture-unreadable = Essa imagem não pôde ser lida. Talvez esteja danificada: escolha outra.
picture-animated = Essa imagem se mexe. Escolha uma parada.
picture-too-small = Essa imagem é pequena demais. Escolha uma de pelo menos 32 por 32 pixels.
picture-too-many-pixels = Essa imagem tem pixels demais. Escolha uma menor.
picture-too-large = Esse arquivo é grande demais. Escolha um de no máximo 20 MB.
picture-conflict = Sua foto foi alterada em outro lugar nesse meio-tempo. Use esta mesmo assim ou cancele.
picture-managed = Esta imagem é administrada onde você entra, por isso não pode ser mudada aqui.
picture-no-room = Nada foi salvo: seu perfil está cheio. Encurte algo primeiro.
error-picture-refused = Essa imagem não pode ser usada. Escolha outra.
