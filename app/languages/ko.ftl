# 한국어 (Korean)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = 본문으로 바로가기
sign-in-button = 로그인
sign-out-button = 로그아웃
sign-in-again-button = 다시 로그인
try-again-button = 다시 시도
save-button = 저장
discard-button = 변경 사항 버리기
not-set = 설정 안 됨
yes = 예
no = 아니요
language-change = 언어 변경

## The start page

home-signed-out = 로그아웃되었습니다
home-title = 내 프로필을 내 손으로
home-lead = 계정에 담긴 내 정보를 확인하고, 직접 바꿀 수 있는 항목을 변경할 수 있습니다. 이미 사용 중인 계정으로 로그인하세요.
home-only-you = 오직 내 정보만
home-only-you-text = 이 페이지에서는 본인의 정보만 다룹니다. 다른 사람의 정보에는 접근하지 않습니다.
home-reasons = 모든 이유를 알려 드립니다
home-reasons-text = 여기에서 변경할 수 없는 항목에는 그 이유와 변경할 수 있는 곳이 표시됩니다.
home-nothing-lost = 아무것도 사라지지 않습니다
home-nothing-lost-text = 그사이 다른 내용이 바뀌더라도, 입력한 내용은 저장될 때까지 그대로 남아 있습니다.

## Signing in

signing-in-title = 로그인 중
signing-in-heading = 로그인하는 중…
signing-in-moment = 잠시만 기다려 주세요.
sign-in-title = 로그인
sign-in-leaving = 로그인 페이지로 이동하는 중…
sign-in-slow = 평소보다 오래 걸리고 있습니다. 로그인하려면 JavaScript와 WebAssembly가 필요합니다. 이 페이지에서 꺼져 있다면 켜 주세요.

## Addresses where there is nothing

not-found-title = 찾을 수 없음
not-found-heading = 여기에는 아무것도 없습니다
not-found-text = 주소를 잘못 입력했거나 페이지가 옮겨졌을 수 있습니다.
not-found-start = 처음으로

## The profile

profile-title = 내 프로필
group-profile = 프로필
group-about-you = 내 정보
group-sign-in = 로그인
sign-in-email = 이메일
sign-in-ways = 로그인 방법
email-verified = 확인됨
email-not-verified = 확인되지 않음
required-mark = (필수)
list-help = 한 줄에 하나씩 입력하세요.
list-add = 추가
list-add-to = { $label } 추가
list-remove = 삭제
list-remove-from = { $label } 삭제
clock-now = 현재: { $clock }
unsaved-mark = 저장하지 않은 변경 사항
as-of-mark = { $time } 기준
summary-title = 다음 항목을 확인해 주세요
conflict-both = 그사이 다른 곳에서 이 항목이 변경되었습니다. 현재 값: “{ $theirs }”, 입력한 값: “{ $mine }”. 입력한 값을 유지하려면 다시 저장하세요.
conflict-use = “{ $theirs }” 사용
conflict-mark = 그사이 다른 곳에서 이 항목이 변경되었습니다.
elsewhere-title = 지금은 다른 사람이 로그인되어 있습니다
elsewhere-text = 이 브라우저의 다른 탭에서 { $name }님이 로그인했습니다. 여기에 표시되던 프로필은 닫혔습니다.
elsewhere-go-on = { $name }님으로 계속
way-password = 이메일과 비밀번호
way-code = 이메일로 받는 코드
way-code-sms = 문자 메시지로 받는 코드

## What fields are called

label-name = 성명
label-given-name = 이름
label-family-name = 성
label-nickname = 별명
label-picture = 사진 URL
label-about = 자기소개
label-website = 웹사이트
label-location = 지역
label-zoneinfo = 시간대
label-locale = 언어
label-middle-name = 중간 이름
label-preferred-username = 선호하는 사용자 이름
label-profile = 프로필 페이지
label-email = 이메일
label-phone-number = 전화번호
label-gender = 성별
label-birthdate = 생년월일
label-address = 주소
label-display-name = 여기에 표시되는 이름
label-display-picture = 여기에 표시되는 사진
label-street-address = 도로명 및 건물 번호
label-postal-code = 우편번호
label-locality = 시/군/구
label-region = 시/도 또는 주
label-country = 국가

help-nickname = 불리고 싶은 이름을 입력하세요.
help-picture = 내 사진의 https 주소를 입력하세요.
help-about = 500자 이내로 간단히 소개해 주세요.
help-website = https:// 또는 http://로 시작합니다.
help-location = 도시나 국가, 또는 둘 다 입력하세요.

## Why a field can or cannot be changed here

reason-own-field = 이 항목은 여기에서 변경할 수 없습니다.
reason-own-group = 이 항목들은 여기에서 변경할 수 없습니다.
reason-each-login-field = 이 항목은 로그인할 때마다 { $owner }에서 가져옵니다. 그곳에서 변경하세요.
reason-each-login-group = 이 항목들은 로그인할 때마다 { $owner }에서 가져옵니다. 그곳에서 변경하세요.
reason-enterprise-field = 이 항목은 { $owner }에서 관리합니다. 변경하려면 그곳의 관리자에게 요청하세요.
reason-enterprise-group = 이 항목들은 { $owner }에서 관리합니다. 변경하려면 그곳의 관리자에게 요청하세요.
reason-first-login = 처음 로그인할 때 { $owner }에서 복사되었습니다. 여기에서 변경한 내용은 여기에 그대로 유지됩니다.
reason-external-field = 이 항목은 { $owner }에 연결된 사용자 데이터베이스에 보관되어 있습니다. 변경하려면 이 서비스의 운영자에게 요청하세요.
reason-external-group = 이 항목들은 { $owner }에 연결된 사용자 데이터베이스에 보관되어 있습니다. 변경하려면 이 서비스의 운영자에게 요청하세요.
reason-linked-field = 이 항목은 기본 로그인 방법에 따라 정해집니다: { $owner }. 그 방법에 연결된 계정은 이 항목을 바꾸지 않습니다.
reason-linked-group = 이 항목들은 기본 로그인 방법에 따라 정해집니다: { $owner }. 그 방법에 연결된 계정은 이 항목들을 바꾸지 않습니다.
reason-override-owner = { $owner }에서 가져온 내용 대신 여기에 표시됩니다. 그곳의 내용은 그대로 유지됩니다.
reason-override = 이 서비스의 운영자가 설정한 내용 대신 여기에 표시됩니다.
reason-flow-field = 새로운 값은 확인을 거쳐야 하므로 이 항목은 이 페이지에서 변경할 수 없습니다. 변경하려면 이 서비스의 운영자에게 요청하세요.
reason-flow-group = 새로운 값은 확인을 거쳐야 하므로 이 항목들은 이 페이지에서 변경할 수 없습니다. 변경하려면 이 서비스의 운영자에게 요청하세요.
reason-policy-field = 이 항목은 이 서비스의 운영자가 설정합니다. 변경하려면 운영자에게 요청하세요.
reason-policy-group = 이 항목들은 이 서비스의 운영자가 설정합니다. 변경하려면 운영자에게 요청하세요.
reason-other-shape = 다른 프로그램이 여기에 보관한 내용을 이 양식에서 전부 표시할 수 없어 여기에서는 변경할 수 없습니다.
override-set = 여기에 표시될 모습 설정
override-set-picture = 여기에 표시될 사진 설정
override-back-owner = { $owner }에서 가져온 내용 다시 표시
override-back = 이전 내용 다시 표시
email-elsewhere-owner = 이메일 주소와 로그인 방법은 { $owner }에서 가져옵니다. 그곳에서 변경하세요.
email-elsewhere-enterprise = 이메일 주소와 로그인 방법은 { $owner }에서 관리합니다. 변경하려면 그곳의 관리자에게 요청하세요.
email-elsewhere = 이메일 주소와 로그인 방법은 여기에서 변경할 수 없습니다. 이 계정을 발급한 곳에 문의하세요.

## A form that was posted without a script and not saved

unsaved-title = 변경 사항이 저장되지 않았습니다
unsaved-title-partly = 로그인하는 곳에서 관리하는 항목을 제외하고 저장되었습니다
unsaved-title-unknown = 변경 사항이 저장되었는지 알 수 없습니다
unsaved-partly = 이전 그대로인 항목: { $names }. 나머지는 모두 저장되었습니다.
unsaved-stored = 현재 저장된 값: “{ $stored }”, 입력한 값: “{ $typed }”.
unsaved-check = 새 탭에서 지금 확인
unsaved-typed = 입력한 값: { $typed }
typed-title = 입력한 내용(아직 저장되지 않음)
typed-title-unknown = 입력한 내용(저장되었을 수 있음)

## Pages that could not be shown

trouble-title = 문제가 생겼습니다
trouble-title-session = 다시 로그인해 주세요
trouble-title-shut = 이 계정은 사용할 수 없습니다
trouble-title-unreachable = 로그인 서비스에 연결할 수 없습니다
trouble-title-busy = 로그인 서비스가 혼잡합니다
trouble-title-often = 너무 자주 시도했습니다
trouble-reference = 참조 코드: { $name }
stop-trying-button = 다시 시도 중지

## What went wrong

error-unauthenticated = 세션이 종료되었습니다. 계속하려면 다시 로그인하세요.
error-other-account = 지금은 다른 계정으로 로그인되어 있어 아무것도 저장되지 않았습니다. 그 계정을 보려면 페이지를 새로고침하세요.
error-forbidden = 저희 페이지에서 보낸 요청이 아니어서 아무 작업도 수행되지 않았습니다. 페이지를 새로고침한 후 다시 시도하세요.
error-insufficient-scope = 사용 중인 프로그램에는 이 작업이 허용되지 않습니다.
error-malformed = 양식을 읽을 수 없어 아무것도 저장되지 않았습니다. 페이지를 새로고침한 후 다시 시도하세요.
error-refused = 아직 아무것도 저장되지 않았습니다. 표시가 있는 항목을 확인해 주세요.
error-no-room =
    { $left ->
       *[other] 아무것도 저장되지 않았습니다. 프로필에 남은 공간은 약 { $left }자인데, { NUMBER($needed) }자가 필요합니다. 내용을 줄인 후 다시 저장하세요.
    }
error-conflict = 아직 아무것도 저장되지 않았습니다. 그사이 다른 곳에서 이 프로필이 변경되었습니다. 표시가 있는 항목에서 사용할 값을 선택해 주세요.
error-outcome-unknown = 로그인 서비스가 응답하지 않아 변경 사항이 저장되었는지 알 수 없습니다. 저장된 내용을 확인하거나 다시 저장하세요. 두 번 저장되지는 않습니다.
error-busy = 로그인 서비스가 혼잡합니다. 잠시 기다린 후 다시 시도하세요.
error-rate-limited = 짧은 시간에 너무 자주 시도했습니다. 잠시 기다린 후 다시 시도하세요.
error-too-slow = 지금 연결 속도가 너무 느려 아무것도 저장되지 않았습니다. 다시 시도하세요.
error-unavailable = 지금은 로그인 서비스에 연결할 수 없습니다. 잠시 후 다시 시도하세요.
error-blocked = 계정이 차단되었습니다. 이 계정을 발급한 곳에 도움을 요청하세요.
error-gone = 계정이 더 이상 존재하지 않습니다. 이 계정을 발급한 곳에 도움을 요청하세요.
error-late-code = 로그인하는 데 너무 오래 걸렸거나 이미 완료된 로그인입니다. 다시 로그인해 주세요.
error-sign-in-failed = 로그인을 확인할 수 없었습니다. 다시 로그인해 주세요.
error-offline = 서버에 연결할 수 없습니다. 연결 상태를 확인한 후 다시 시도하세요.
error-misdirected = 사용한 주소로는 이 페이지가 응답하지 않습니다.
error-not-found = 이 주소에는 아무것도 없습니다.
error-not-understood = 서버가 요청을 이해하지 못했습니다. 페이지를 새로고침한 후 다시 시도하세요.
error-too-large = 저장할 수 있는 양을 넘었습니다. 내용을 줄인 후 다시 시도하세요.
error-internal = 저희 쪽에 문제가 생겼습니다. 잠시 후 다시 시도하세요.

## Why a value was not accepted

refusal-missing = 필수 항목입니다. 입력해 주세요.
refusal-too-short =
    { $shortest ->
       *[other] { $shortest }자 이상 입력하세요. 현재 { NUMBER($actual) }자입니다.
    }
refusal-too-long =
    { $longest ->
       *[other] { $longest }자 이하로 입력하세요. 현재 { NUMBER($actual) }자입니다.
    }
refusal-too-many = { NUMBER($most) }개 이하로 선택하세요. 현재 { NUMBER($actual) }개입니다.
refusal-too-few = { NUMBER($least) }개 이상 선택하세요. 현재 { NUMBER($actual) }개입니다.
refusal-too-small = { $least } 이상의 값을 입력하세요.
refusal-too-great = { $most } 이하의 값을 입력하세요.
refusal-too-early = { $earliest } 또는 그 이후 날짜를 입력하세요.
refusal-too-late = { $latest } 또는 그 이전 날짜를 입력하세요.
refusal-line-break = 한 줄로만 입력하세요.
refusal-forbidden-character = 허용되지 않는 보이지 않는 문자가 있습니다. 붙여넣지 말고 새로 입력하세요.
refusal-not-a-web-address = https://example.com 같은 웹 주소를 입력하세요.
refusal-not-https = https://로 시작하는 주소를 입력하세요.
refusal-address-with-user = 호스트 앞에 사용자 이름이나 @ 기호가 없는 주소를 입력하세요.
refusal-not-an-email = name@example.com 같은 이메일 주소를 입력하세요.
refusal-not-a-phone = +46 31 123 45 67 같은 5~15자리 전화번호를 입력하세요.
refusal-not-a-date = 2001-02-28 같은 실제 날짜를 입력하세요.
refusal-not-a-number = 42 또는 1.5처럼 숫자로 된 값을 입력하세요.
refusal-not-digits = 숫자만 입력하세요.
refusal-not-a-handle = a~z의 영문자와 숫자를 사용하세요. 그 사이에는 마침표, 하이픈, 밑줄을 쓸 수 있습니다.
refusal-not-a-choice = 목록에서 하나를 선택하세요.
refusal-managed = 이 항목은 로그인에 사용하는 서비스에서 보관하며, 그 서비스가 변경을 허용하지 않았습니다. 그곳에서 변경하세요.
refusal-rejected = 로그인 서비스가 이 값을 받아들이지 않았습니다. 다른 값을 입력해 보세요.

## The line at the foot of a form

form-saved = 저장되었습니다.
form-saved-except =
    { $fields ->
       *[other] 표시가 있는 항목을 제외하고 저장되었습니다.
    }
form-saving = 저장하는 중…
form-checking = 확인하는 중…
form-slow = 아직 응답이 없습니다. 로그인 서비스 또는 인터넷 연결이 느립니다.
form-busy-by-itself = 로그인 서비스가 혼잡합니다. 변경 사항은 잠시 후 자동으로 저장됩니다.
form-busy-by-hand = 로그인 서비스가 혼잡하여 아무것도 저장되지 않았습니다. 잠시 후 다시 저장하세요.
form-often-by-itself = 짧은 시간에 너무 자주 시도했습니다. 변경 사항은 잠시 후 자동으로 저장됩니다.
form-often-by-hand = 짧은 시간에 너무 자주 시도하여 아무것도 저장되지 않았습니다. 잠시 후 다시 저장하세요.
form-again-now = 이제 다시 저장할 수 있습니다.
form-offline = 오프라인 상태입니다. 입력하는 내용은 여기에 보관됩니다. 연결이 복구되면 저장하세요.
form-offline-not-sent = 오프라인 상태여서 아직 아무것도 저장되지 않았습니다. 연결이 복구되면 자동으로 저장됩니다.
form-offline-perhaps = 연결이 끊겨 변경 사항이 저장되었는지 알 수 없습니다. 연결이 복구되면 다시 전송됩니다. 두 번 저장되지는 않습니다.
form-online = 연결이 복구되었습니다. 이제 저장할 수 있습니다.
form-no-server = 서버에 연결할 수 없어 변경 사항이 저장되었는지 알 수 없습니다. 변경 사항은 여기에 보관되어 있습니다. 잠시 후 다시 저장하세요. 두 번 저장되지는 않습니다.
form-unreachable = 지금은 로그인 서비스에 연결할 수 없어 아무것도 저장되지 않았습니다. 입력한 내용은 여기에 보관되어 있습니다.
form-session-ended = 세션이 종료되었습니다. 새 탭에서 다시 로그인한 다음 돌아와 저장하세요. 입력한 내용은 여기에 보관되어 있습니다.
form-unknown = 로그인 서비스가 응답하지 않아 변경 사항이 저장되었는지 알 수 없습니다.
form-unknown-stopped = 응답을 기다리지 않아 변경 사항이 저장되었는지 알 수 없습니다.
form-unknown-still = 아직도 응답이 없어 변경 사항이 저장되었는지 알 수 없습니다. 입력한 내용은 여기에 보관되어 있습니다.
form-look-stored = 변경 사항이 저장되어 있습니다.
form-look-not-stored = 변경 사항이 저장되어 있지 않습니다. 입력한 내용은 여기에 그대로 있습니다.
form-look-partly = 일부만 저장되었습니다. 저장되지 않은 항목: { $names }.
form-blocked = 계정이 차단되어 아무것도 저장되지 않았습니다. 이 계정을 발급한 곳에 도움을 요청하세요.
form-gone = 계정이 더 이상 존재하지 않아 아무것도 저장되지 않았습니다. 이 계정을 발급한 곳에 도움을 요청하세요.
form-fault-reference = 저희 쪽에 문제가 생겼습니다. 잠시 후 다시 시도하세요. 참조 코드: { $name }
form-cancelled = 아무것도 저장되지 않았습니다. 입력한 내용은 여기에 그대로 있습니다.
form-nothing-to-save = 저장할 내용이 없습니다.
form-discarded = 변경 사항을 버렸습니다.
form-draft-back = 저장하지 않은 변경 사항을 다시 불러왔습니다.
form-draft-back-conflict = 저장하지 않은 변경 사항을 다시 불러왔습니다. 그사이 다른 곳에서 이 프로필이 변경되었습니다. 표시가 있는 항목에서 사용할 값을 선택해 주세요.
form-elsewhere-conflict = 그사이 다른 탭에서 이 프로필이 변경되었습니다. 표시가 있는 항목에서 사용할 값을 선택해 주세요.
form-undone = 되돌렸습니다.
form-undone-except-marked = 표시가 있는 항목을 제외하고 되돌렸습니다.
form-undone-except = 이후 다른 곳에서 변경된 항목을 제외하고 되돌렸습니다: { $names }.
form-undo-late = 이후 다른 곳에서 변경되어 되돌리지 않았습니다: { $names }.
form-undo-refused = 아무것도 되돌리지 않았습니다. 이전 내용은 더 이상 허용되지 않습니다.
form-undo-unknown = 로그인 서비스가 응답하지 않아 변경 사항이 되돌려졌는지 알 수 없습니다.
form-empty-value = (비어 있음)
form-act-undo = 되돌리기
form-act-stop = 그만 기다리기
form-act-cancel = 취소
form-act-save = 다시 저장
form-act-check = 지금 확인
form-act-sign-in = 다시 로그인
form-act-reload = 새로고침

## The sign-in in the browser

signin-not-signed-in = 로그인되어 있지 않습니다
signin-unknown-state = 이 탭에서 시작한 로그인이 아니거나 이미 완료된 로그인입니다. 다시 로그인해 주세요.
signin-late = 로그인하는 데 너무 오래 걸렸습니다. 다시 로그인해 주세요.
signin-wrong-issuer = 요청한 서비스에서 보낸 응답이 아니어서 사용하지 않았습니다. 다시 로그인해 주세요.
signin-nothing-to-finish = 여기에는 완료할 로그인이 없습니다.
signin-no-crypto = 이 브라우저에서는 이 주소로 로그인할 수 없습니다. 이 페이지의 https 주소를 사용하고 데이터 저장을 허용해 주세요.
signin-denied = 로그인을 허용하지 않았거나 로그인이 거부되었습니다. 로그인되어 있지 않습니다.
signin-unauthorized = 이 계정으로는 로그인할 수 없습니다. 차단되었을 수 있으니 이 계정을 발급한 곳에 도움을 요청하세요.
signin-question = 로그인하려면 질문에 답해야 합니다. 다시 로그인해 주세요.
signin-unreachable = 지금은 로그인 서비스에 연결할 수 없습니다. 잠시 후 다시 시도하세요.
signin-too-many = 시도 횟수가 너무 많았습니다. 시간을 두고 다시 로그인하세요.
signin-other = 로그인 서비스에서 로그인하지 못했습니다. 다시 시도해 보고, 계속 같은 문제가 있으면 이 서비스의 운영자에게 알려 주세요.

## A page that tries again by itself

again-by-itself = 이 페이지는 자동으로 다시 시도합니다.
again-now = 다시 시도하는 중…
again-stopped = 이 페이지는 더 이상 자동으로 다시 시도하지 않습니다.

theme-label = 화면 모드
theme-system = 시스템 설정에 맞춤
theme-light = 밝게
theme-dark = 어둡게
footer-support = 도움말
footer-terms = 이용약관
footer-privacy = 개인정보 보호
first-visit-title = 프로필이 아직 비어 있습니다
first-visit-text = 필수 항목은 없습니다. 입력해 두면 좋은 항목입니다.
first-visit-name = 다른 사람이 어떻게 부르면 되는지 알 수 있습니다.
first-visit-picture = 다른 사람이 알아볼 수 있습니다.
first-visit-zone = 지금 있는 곳에 맞는 시간이 표시됩니다.
first-visit-language = 페이지가 사용하는 언어로 표시됩니다.

footer-label = 이 사이트 정보

picture-change = 사진 변경
picture-drop = 여기에 이미지를 놓거나 붙여넣거나 파일을 선택하세요: JPEG, PNG, WebP.
picture-choose = 파일 선택
picture-camera = 사진 찍기
picture-crop = 이미지의 일부입니다. 화살표 키로 옮기고 + 와 − 로 확대하거나 축소하세요.
picture-zoom = 확대/축소
picture-use = 이 이미지 사용
picture-progress = 이미지 전송 중
picture-saved = 사진이 변경되었습니다.
picture-not-a-picture = 이미지가 아닙니다. JPEG, PNG, WebP 파일을 선택하세요.
picture-unreadable = 이미지를 읽을 수 없습니다. 손상되었을 수 있으니 다른 이미지를 선택하세요.
picture-animated = 움직이는 이미지입니다. 정지된 이미지를 선택하세요.
picture-too-small = 이미지가 너무 작습니다. 32×32픽셀 이상인 이미지를 선택하세요.
picture-too-many-pixels = 이미지의 픽셀이 너무 많습니다. 더 작은 이미지를 선택하세요.
picture-too-large = 파일이 너무 큽니다. 20MB 이하인 파일을 선택하세요.
picture-conflict = 그사이 다른 곳에서 사진이 변경되었습니다. 그래도 이 이미지를 사용하거나 취소하세요.
picture-managed = 이 이미지는 로그인하는 곳에서 관리하므로 여기서 변경할 수 없습니다.
picture-no-room = 아무것도 저장되지 않았습니다. 프로필이 가득 찼습니다. 먼저 무언가를 줄이세요.
error-picture-refused = 이 이미지는 사용할 수 없습니다. 다른 이미지를 선택하세요.
