# 简体中文 (Chinese, simplified)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = 跳到正文
sign-in-button = 登录
sign-out-button = 退出登录
sign-in-again-button = 重新登录
try-again-button = 重试
save-button = 保存
discard-button = 放弃更改
not-set = 未设置
yes = 是
no = 否
language-change = 更改语言

## The start page

home-signed-out = 您已退出登录
home-title = 您的个人资料，由您掌握
home-lead = 您可以在这里查看账号中有关您的信息，并更改可由您自己更改的内容。请用您已有的账号登录。
home-only-you = 只涉及您本人
home-only-you-text = 此页面只能访问您自己的资料，无法访问其他任何人的资料。
home-reasons = 凡事都有说明
home-reasons-text = 如果某项内容无法在此更改，页面会说明原因，以及可以在哪里更改。
home-nothing-lost = 内容不会丢失
home-nothing-lost-text = 即使在此期间有其他内容发生变化，您输入的内容也会一直保留到保存为止。

## Signing in

signing-in-title = 正在登录
signing-in-heading = 正在为您登录…
signing-in-moment = 请稍候。
sign-in-title = 登录
sign-in-leaving = 正在前往登录页面…
sign-in-slow = 用时比平常久。登录需要 JavaScript 和 WebAssembly：如果此页面禁用了它们，请将其启用。

## Addresses where there is nothing

not-found-title = 未找到
not-found-heading = 这里没有内容
not-found-text = 可能是网址输入有误，或者页面已移至别处。
not-found-start = 前往首页

## The profile

profile-title = 您的个人资料
group-profile = 个人资料
group-about-you = 关于您
group-sign-in = 登录
sign-in-email = 电子邮箱
sign-in-ways = 您的登录方式
email-verified = 已验证
email-not-verified = 未验证
required-mark = （必填）
list-help = 每行填写一项。
list-add = 添加
list-add-to = 添加：{ $label }
list-remove = 移除
list-remove-from = 移除：{ $label }
clock-now = 现在：{ $clock }
unsaved-mark = 有未保存的更改
as-of-mark = 截至 { $time }
summary-title = 请检查以下各项
conflict-both = 在此期间，此项已在别处更改。现在的内容是“{ $theirs }”，您输入的是“{ $mine }”。如要保留您的内容，请再次保存。
conflict-use = 使用“{ $theirs }”
conflict-mark = 在此期间，此项已在别处更改。
elsewhere-title = 现在登录的是另一个人
elsewhere-text = { $name } 已在此浏览器的另一个标签页中登录。这里原先显示的个人资料已收起。
elsewhere-go-on = 以 { $name } 的身份继续
way-password = 电子邮箱和密码
way-code = 邮件验证码
way-code-sms = 短信验证码

## What fields are called

label-name = 姓名
label-given-name = 名字
label-family-name = 姓氏
label-nickname = 昵称
label-picture = 头像网址
label-about = 自我介绍
label-website = 网站
label-location = 所在地
label-zoneinfo = 时区
label-locale = 语言
label-middle-name = 中间名
label-preferred-username = 首选用户名
label-profile = 个人主页
label-email = 电子邮箱
label-phone-number = 电话号码
label-gender = 性别
label-birthdate = 出生日期
label-address = 地址
label-display-name = 此处显示的名称
label-display-picture = 此处显示的头像
label-street-address = 街道和门牌号
label-postal-code = 邮政编码
label-locality = 城市
label-region = 省/自治区/州
label-country = 国家/地区

help-nickname = 您希望别人怎么称呼您。
help-picture = 您头像图片的 https 网址。
help-about = 用几句话介绍自己，不超过 500 个字符。
help-website = 以 https:// 或 http:// 开头。
help-location = 城市、国家/地区，或两者都写。

## Why a field can or cannot be changed here

reason-own-field = 此项无法在此更改。
reason-own-group = 这些内容无法在此更改。
reason-each-login-field = 此项在您每次登录时取自 { $owner }。请到那里更改。
reason-each-login-group = 这些内容在您每次登录时取自 { $owner }。请到那里更改。
reason-enterprise-field = 此项由 { $owner } 管理。如需更改，请联系其管理员。
reason-enterprise-group = 这些内容由 { $owner } 管理。如需更改，请联系其管理员。
reason-first-login = 在您首次登录时从 { $owner } 复制而来。您在此所做的更改会保留在这里。
reason-external-field = 此项保存在 { $owner } 背后的用户数据库中。如需更改，请联系本服务的运营方。
reason-external-group = 这些内容保存在 { $owner } 背后的用户数据库中。如需更改，请联系本服务的运营方。
reason-linked-field = 此项由您的主要登录方式决定：{ $owner }。与之关联的账号不会改变此项。
reason-linked-group = 这些内容由您的主要登录方式决定：{ $owner }。与之关联的账号不会改变这些内容。
reason-override-owner = 在此显示，取代来自 { $owner } 的内容；那里的内容保持不变。
reason-override = 在此显示，取代本服务的运营方所设置的内容。
reason-flow-field = 新的内容需要经过确认，因此此项无法在本页面更改。如需更改，请联系本服务的运营方。
reason-flow-group = 新的内容需要经过确认，因此这些内容无法在本页面更改。如需更改，请联系本服务的运营方。
reason-policy-field = 此项由本服务的运营方设置。如需更改，请与其联系。
reason-policy-group = 这些内容由本服务的运营方设置。如需更改，请与其联系。
reason-other-shape = 另一个程序在此保存了内容，而本表单无法完整显示，因此无法在此更改。
override-set = 设置您在此处的显示方式
override-set-picture = 设置此处显示的头像
override-back-owner = 恢复显示来自 { $owner } 的内容
override-back = 恢复显示之前的内容
email-elsewhere-owner = 您的电子邮箱和登录方式来自 { $owner }。请到那里更改。
email-elsewhere-enterprise = 您的电子邮箱和登录方式由 { $owner } 管理。如需更改，请联系其管理员。
email-elsewhere = 您的电子邮箱和登录方式无法在此更改。请联系此账号的提供方。

## A form that was posted without a script and not saved

unsaved-title = 您的更改未保存
unsaved-title-partly = 已保存，但由您用来登录的服务管理的内容除外
unsaved-title-unknown = 不确定您的更改是否已保存
unsaved-partly = 保持原样：{ $names }。其余内容均已保存。
unsaved-stored = 当前保存的是“{ $stored }”，您输入的是“{ $typed }”。
unsaved-check = 立即在新标签页中查看
unsaved-typed = 您输入的内容：{ $typed }
typed-title = 您输入的内容（尚未保存）
typed-title-unknown = 您输入的内容（可能已保存）

## Pages that could not be shown

trouble-title = 出了问题
trouble-title-session = 请重新登录
trouble-title-shut = 此账号无法使用
trouble-title-unreachable = 无法连接登录服务
trouble-title-busy = 登录服务繁忙
trouble-title-often = 操作过于频繁
trouble-reference = 参考代码：{ $name }
stop-trying-button = 停止重试

## What went wrong

error-unauthenticated = 您的登录已失效。请重新登录以继续。
error-other-account = 您现在登录的是另一个账号，因此未保存任何内容。请重新加载页面以查看该账号。
error-forbidden = 此请求并非来自我们的页面，因此未执行任何操作。请重新加载页面，然后重试。
error-insufficient-scope = 您使用的程序无权执行此操作。
error-malformed = 无法读取表单，因此未保存任何内容。请重新加载页面，然后重试。
error-refused = 尚未保存任何内容。请检查标出的各项。
error-no-room =
    { $left ->
       *[other] 未保存任何内容：您的个人资料大约还能容纳 { $left } 个字符，而此次需要 { NUMBER($needed) } 个。请缩短部分内容，然后再次保存。
    }
error-conflict = 尚未保存任何内容：在此期间，此个人资料已在别处更改。请在标出的各项中作出选择。
error-outcome-unknown = 登录服务没有响应，因此我们不知道您的更改是否已保存。请查看当前保存的内容，或再次保存：不会重复保存。
error-busy = 登录服务繁忙。请稍候，然后重试。
error-rate-limited = 短时间内操作过于频繁。请稍候，然后重试。
error-too-slow = 您目前的网络连接太慢，因此未保存任何内容。请重试。
error-unavailable = 目前无法连接登录服务。请稍后重试。
error-blocked = 您的账号已被禁用。请联系此账号的提供方寻求帮助。
error-gone = 您的账号已不存在。请联系此账号的提供方寻求帮助。
error-late-code = 登录用时过长，或此次登录已经完成过。请重新登录。
error-sign-in-failed = 无法验证此次登录。请重新登录。
error-offline = 无法连接服务器。请检查网络连接，然后重试。
error-misdirected = 此页面无法通过所用的网址访问。
error-not-found = 此网址没有内容。
error-not-understood = 服务器无法理解此请求。请重新加载页面，然后重试。
error-too-large = 内容超出了可保存的大小。请缩短后重试。
error-internal = 我们这边出了问题。请稍后重试。

## Why a value was not accepted

refusal-missing = 此项为必填，请填写。
refusal-too-short =
    { $shortest ->
       *[other] 请至少输入 { $shortest } 个字符；目前为 { NUMBER($actual) } 个。
    }
refusal-too-long =
    { $longest ->
       *[other] 请最多输入 { $longest } 个字符；目前为 { NUMBER($actual) } 个。
    }
refusal-too-many = 请最多选择 { NUMBER($most) } 项；目前为 { NUMBER($actual) } 项。
refusal-too-few = 请至少选择 { NUMBER($least) } 项；目前为 { NUMBER($actual) } 项。
refusal-too-small = 请输入不小于 { $least } 的值。
refusal-too-great = 请输入不大于 { $most } 的值。
refusal-too-early = 请输入 { $earliest } 或之后的日期。
refusal-too-late = 请输入 { $latest } 或之前的日期。
refusal-line-break = 请只输入一行。
refusal-forbidden-character = 其中含有不允许使用的不可见字符。请重新手动输入，不要粘贴。
refusal-not-a-web-address = 请输入网址，例如 https://example.com。
refusal-not-https = 请输入以 https:// 开头的网址。
refusal-address-with-user = 请输入主机名前不带用户名或 @ 的网址。
refusal-not-an-email = 请输入电子邮箱地址，例如 name@example.com。
refusal-not-a-phone = 请输入 5 到 15 位数字的电话号码，例如 +46 31 123 45 67。
refusal-not-a-date = 请输入真实存在的日期，例如 2001-02-28。
refusal-not-a-number = 请用数字输入数值，例如 42 或 1.5。
refusal-not-digits = 请只输入数字。
refusal-not-a-handle = 请使用字母 a 到 z 和数字，其间可用点、连字符或下划线。
refusal-not-a-choice = 请从列表中选择一项。
refusal-managed = 此项由您用来登录的服务保管，该服务不允许我们更改。请到那里更改。
refusal-rejected = 登录服务未接受此值。请换一个试试。

## The line at the foot of a form

form-saved = 已保存。
form-saved-except =
    { $fields ->
       *[other] 已保存，但标出的项除外。
    }
form-saving = 正在保存…
form-checking = 正在检查…
form-slow = 尚无响应：登录服务或您的网络连接较慢。
form-busy-by-itself = 登录服务繁忙。您的更改稍后会自动保存。
form-busy-by-hand = 登录服务繁忙，因此未保存任何内容。请稍后再次保存。
form-often-by-itself = 短时间内操作过于频繁。您的更改稍后会自动保存。
form-often-by-hand = 短时间内操作过于频繁，因此未保存任何内容。请稍后再次保存。
form-again-now = 现在可以再次保存了。
form-offline = 您已离线。您输入的内容会保留在这里：请在连接恢复后保存。
form-offline-not-sent = 您已离线，因此尚未保存任何内容。连接恢复后会自动保存。
form-offline-perhaps = 连接中断，因此我们不知道您的更改是否已保存。连接恢复后会再次发送：不会重复保存。
form-online = 连接已恢复。现在可以保存了。
form-no-server = 无法连接服务器，因此我们不知道您的更改是否已保存。您的更改保留在这里。请稍后再次保存：不会重复保存。
form-unreachable = 目前无法连接登录服务，因此未保存任何内容。您输入的内容保留在这里。
form-session-ended = 您的登录已失效。请在新标签页中重新登录，然后回到这里保存：您输入的内容保留在这里。
form-unknown = 登录服务没有响应，因此我们不知道您的更改是否已保存。
form-unknown-stopped = 您没有等待响应，因此我们不知道您的更改是否已保存。
form-unknown-still = 仍然没有响应，因此我们不知道您的更改是否已保存。您输入的内容保留在这里。
form-look-stored = 您的更改已保存。
form-look-not-stored = 您的更改没有保存。您输入的内容仍在这里。
form-look-partly = 已部分保存。未保存：{ $names }。
form-blocked = 您的账号已被禁用，因此未保存任何内容。请联系此账号的提供方寻求帮助。
form-gone = 您的账号已不存在，因此未保存任何内容。请联系此账号的提供方寻求帮助。
form-fault-reference = 我们这边出了问题。请稍后重试。参考代码：{ $name }
form-cancelled = 未保存任何内容。您输入的内容仍在这里。
form-nothing-to-save = 没有需要保存的内容。
form-discarded = 已放弃您的更改。
form-draft-back = 已恢复您未保存的更改。
form-draft-back-conflict = 已恢复您未保存的更改。在此期间，此个人资料已在别处更改：请在标出的各项中作出选择。
form-elsewhere-conflict = 在此期间，此个人资料已在另一个标签页中更改。请在标出的各项中作出选择。
form-undone = 已撤销。
form-undone-except-marked = 已撤销，但标出的项除外。
form-undone-except = 已撤销，但此后在别处更改过的项除外：{ $names }。
form-undo-late = 未撤销，因为此后已在别处更改：{ $names }。
form-undo-refused = 未撤销任何内容：之前的内容已不再被接受。
form-undo-unknown = 登录服务没有响应，因此我们不知道您的更改是否已撤销。
form-empty-value = （空）
form-act-undo = 撤销
form-act-stop = 停止等待
form-act-cancel = 取消
form-act-save = 再次保存
form-act-check = 立即检查
form-act-sign-in = 重新登录
form-act-reload = 重新加载

## The sign-in in the browser

signin-not-signed-in = 您尚未登录
signin-unknown-state = 此次登录不是在此标签页中开始的，或已经完成过。请重新登录。
signin-late = 登录用时过长。请重新登录。
signin-wrong-issuer = 响应并非来自所请求的服务，因此未予采用。请重新登录。
signin-nothing-to-finish = 这里没有需要完成的登录。
signin-no-crypto = 此浏览器不允许从这个网址登录。请使用本页面的 https 网址，并允许其存储数据。
signin-denied = 您没有允许登录，或登录被拒绝。您尚未登录。
signin-unauthorized = 您的账号不能登录，可能已被禁用：请联系此账号的提供方寻求帮助。
signin-question = 登录需要您回答一个问题。请重新登录。
signin-unreachable = 目前无法连接登录服务。请稍后重试。
signin-too-many = 尝试次数过多。请过一段时间再重新登录。
signin-other = 登录服务未能让您登录。请重试；如果仍然如此，请告知本服务的运营方。

## A page that tries again by itself

again-by-itself = 此页面会自动重试。
again-now = 正在重试…
again-stopped = 此页面已不再自动重试。

theme-label = 外观
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
footer-support = 帮助
footer-terms = 使用条款
footer-privacy = 隐私
first-visit-title = 您的个人资料还是空的
first-visit-text = 这里没有必填项。以下内容值得填写：
first-visit-name = 让别人知道怎么称呼您。
first-visit-picture = 让别人认出您。
first-visit-zone = 让显示的时间符合您所在的地方。
first-visit-language = 让页面使用您的语言。

footer-label = 关于本网站

picture-change = 更换头像
picture-drop = 将图片拖到这里、粘贴，或选择文件：JPEG、PNG 或 WebP。
picture-choose = 选择文件
picture-camera = 拍照
picture-crop = 图片的一部分。用方向键移动，用 + 和 − 放大或缩小。
picture-zoom = 缩放
picture-use = 使用这张图片
picture-progress = 正在发送图片
picture-saved = 您的头像已更换。
picture-not-a-picture = 这不是图片。请选择 JPEG、PNG 或 WebP 文件。
picture-unreadable = 无法读取这张图片，它可能已损坏：请选择另一张。
picture-animated = 这张图片是动图。请选择静态图片。
picture-too-small = 这张图片太小。请选择至少 32×32 像素的图片。
picture-too-many-pixels = 这张图片的像素太多。请选择小一些的图片。
picture-too-large = 这个文件太大。请选择不超过 20 MB 的文件。
picture-conflict = 您的头像在此期间已在别处更改。仍然使用这张，或取消。
picture-managed = 这张图片由您的登录来源管理，因此无法在这里更改。
picture-no-room = 没有保存任何内容：您的个人资料已满。请先缩短一些内容。
error-picture-refused = 这张图片无法使用。请选择另一张。
