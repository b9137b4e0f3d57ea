# 日本語 (Japanese)

## The frame of every page

app-title = { $page } – { $brand }
skip-link = 本文へスキップ
sign-in-button = ログイン
sign-out-button = ログアウト
sign-in-again-button = もう一度ログイン
try-again-button = もう一度試す
save-button = 保存
discard-button = 破棄
not-set = 未設定
yes = はい
no = いいえ
language-change = 言語を変更

## The start page

home-signed-out = ログアウトしました
home-title = あなたのプロフィールを、あなたの手で
home-lead = アカウントに登録されているあなたの情報を確認し、ご自身で変更できるものを変更できます。すでにお持ちのアカウントでログインしてください。
home-only-you = あなたの情報だけ
home-only-you-text = このページで扱うのはあなた自身の情報だけです。ほかの人の情報には触れません。
home-reasons = 理由も必ずお伝えします
home-reasons-text = ここで変更できない項目には、その理由と、どこで変更できるかを表示します。
home-nothing-lost = 何も失われません
home-nothing-lost-text = 入力した内容は、その間にほかの部分が変更されても、保存されるまで残ります。

## Signing in

signing-in-title = ログイン中
signing-in-heading = ログインしています…
signing-in-moment = 少々お待ちください。
sign-in-title = ログイン
sign-in-leaving = ログインページに移動しています…
sign-in-slow = いつもより時間がかかっています。ログインにはJavaScriptとWebAssemblyが必要です。このページで無効になっている場合は、有効にしてください。

## Addresses where there is nothing

not-found-title = 見つかりません
not-found-heading = ここには何もありません
not-found-text = アドレスが間違っているか、ページが移動した可能性があります。
not-found-start = トップページへ

## The profile

profile-title = プロフィール
group-profile = プロフィール
group-about-you = あなたについて
group-sign-in = ログイン
sign-in-email = メールアドレス
sign-in-ways = ログイン方法
email-verified = 確認済み
email-not-verified = 未確認
required-mark = （必須）
list-help = 1行に1つずつ入力してください。
list-add = 追加
list-add-to = { $label }を追加
list-remove = 削除
list-remove-from = { $label }を削除
clock-now = 現在：{ $clock }
unsaved-mark = 未保存の変更があります
as-of-mark = { $time }時点
summary-title = 次の項目をご確認ください
conflict-both = この項目は、入力中に別の場所で変更されました。現在の値は「{ $theirs }」、入力した値は「{ $mine }」です。入力した値を使う場合は、もう一度保存してください。
conflict-use = 「{ $theirs }」を使う
conflict-mark = この項目は、入力中に別の場所で変更されました。
elsewhere-title = 別の人がログインしています
elsewhere-text = このブラウザーの別のタブで、{ $name }さんがログインしました。ここに表示されていたプロフィールは閉じました。
elsewhere-go-on = { $name }さんとして続ける
way-password = メールアドレスとパスワード
way-code = メールで届くコード
way-code-sms = SMSで届くコード

## What fields are called

label-name = 氏名
label-given-name = 名
label-family-name = 姓
label-nickname = ニックネーム
label-picture = 画像のURL
label-about = 自己紹介
label-website = ウェブサイト
label-location = 所在地
label-zoneinfo = タイムゾーン
label-locale = 言語
label-middle-name = ミドルネーム
label-preferred-username = 希望するユーザー名
label-profile = プロフィールページ
label-email = メールアドレス
label-phone-number = 電話番号
label-gender = 性別
label-birthdate = 生年月日
label-address = 住所
label-display-name = ここで表示する名前
label-display-picture = ここで表示する画像
label-street-address = 町名・番地
label-postal-code = 郵便番号
label-locality = 市区町村
label-region = 都道府県・州
label-country = 国

help-nickname = 呼んでほしい名前を入力してください。
help-picture = あなたの画像のアドレス（https）を入力してください。
help-about = 500文字以内の短い文章で入力してください。
help-website = https:// または http:// で始まるアドレスです。
help-location = 市区町村、国、またはその両方を入力してください。

## Why a field can or cannot be changed here

reason-own-field = この項目はここでは変更できません。
reason-own-group = これらの項目はここでは変更できません。
reason-each-login-field = この項目は、ログインのたびに{ $owner }から取得されます。変更はそちらで行ってください。
reason-each-login-group = これらの項目は、ログインのたびに{ $owner }から取得されます。変更はそちらで行ってください。
reason-enterprise-field = この項目は{ $owner }で管理されています。変更は、そちらの管理者に依頼してください。
reason-enterprise-group = これらの項目は{ $owner }で管理されています。変更は、そちらの管理者に依頼してください。
reason-first-login = 最初にログインしたときに{ $owner }からコピーされました。ここで変更した内容は、ここにそのまま残ります。
reason-external-field = この項目は、{ $owner }の背後にあるユーザーデータベースに保存されています。変更は、このサービスの運営者に依頼してください。
reason-external-group = これらの項目は、{ $owner }の背後にあるユーザーデータベースに保存されています。変更は、このサービスの運営者に依頼してください。
reason-linked-field = この項目は、メインのログイン方法（{ $owner }）で決まります。リンクされたアカウントによって変わることはありません。
reason-linked-group = これらの項目は、メインのログイン方法（{ $owner }）で決まります。リンクされたアカウントによって変わることはありません。
reason-override-owner = { $owner }から取得した内容の代わりに、ここで表示されます。元の内容は変わりません。
reason-override = このサービスの運営者が設定した内容の代わりに、ここで表示されます。
reason-flow-field = 新しい値の確認が必要なため、この項目はこのページでは変更できません。変更は、このサービスの運営者に依頼してください。
reason-flow-group = 新しい値の確認が必要なため、これらの項目はこのページでは変更できません。変更は、このサービスの運営者に依頼してください。
reason-policy-field = この項目は、このサービスの運営者が設定しています。変更は、運営者に依頼してください。
reason-policy-group = これらの項目は、このサービスの運営者が設定しています。変更は、運営者に依頼してください。
reason-other-shape = 別のプログラムが保存した内容があり、このフォームではその全体を表示できないため、ここでは変更できません。
override-set = ここでの表示を設定
override-set-picture = ここで表示する画像を設定
override-back-owner = { $owner }から取得した内容の表示に戻す
override-back = 以前の内容の表示に戻す
email-elsewhere-owner = メールアドレスとログイン方法は{ $owner }から取得されます。変更はそちらで行ってください。
email-elsewhere-enterprise = メールアドレスとログイン方法は{ $owner }で管理されています。変更は、そちらの管理者に依頼してください。
email-elsewhere = メールアドレスとログイン方法は、ここでは変更できません。このアカウントの発行元に依頼してください。

## A form that was posted without a script and not saved

unsaved-title = 変更は保存されませんでした
unsaved-title-partly = ログイン元で管理されている項目を除いて保存されました
unsaved-title-unknown = 変更が保存されたかどうかは分かりません
unsaved-partly = 以前のままの項目：{ $names }。それ以外はすべて保存されました。
unsaved-stored = 現在保存されている値は「{ $stored }」、入力した値は「{ $typed }」です。
unsaved-check = 新しいタブで今すぐ確認
unsaved-typed = 入力した値：{ $typed }
typed-title = 入力した内容（まだ保存されていません）
typed-title-unknown = 入力した内容（保存された可能性があります）

## Pages that could not be shown

trouble-title = うまくいきませんでした
trouble-title-session = もう一度ログインしてください
trouble-title-shut = このアカウントは使用できません
trouble-title-unreachable = ログインサービスに接続できません
trouble-title-busy = ログインサービスが混み合っています
trouble-title-often = 操作の回数が多すぎます
trouble-reference = 参照コード：{ $name }
stop-trying-button = 再試行をやめる

## What went wrong

error-unauthenticated = セッションが終了しました。続けるには、もう一度ログインしてください。
error-other-account = 現在は別のアカウントでログインしているため、何も保存されませんでした。そのアカウントを表示するには、ページを再読み込みしてください。
error-forbidden = この要求は当サイトのページから送られたものではないため、何も実行されませんでした。ページを再読み込みして、もう一度お試しください。
error-insufficient-scope = お使いのプログラムには、この操作が許可されていません。
error-malformed = フォームを読み取れなかったため、何も保存されませんでした。ページを再読み込みして、もう一度お試しください。
error-refused = まだ何も保存されていません。印の付いた項目をご確認ください。
error-no-room =
    { $left ->
       *[other] 何も保存されませんでした。プロフィールに追加できるのはあと約{ $left }文字ですが、{ NUMBER($needed) }文字分が必要です。どこかを短くして、もう一度保存してください。
    }
error-conflict = まだ何も保存されていません。入力中に、このプロフィールが別の場所で変更されました。印の付いた項目で、どちらを使うか選んでください。
error-outcome-unknown = ログインサービスから応答がなかったため、変更が保存されたかどうかは分かりません。保存されている内容を確認するか、もう一度保存してください。二重に保存されることはありません。
error-busy = ログインサービスが混み合っています。少し待ってから、もう一度お試しください。
error-rate-limited = 短い時間に操作の回数が多すぎました。少し待ってから、もう一度お試しください。
error-too-slow = 現在、接続が遅すぎるため、何も保存されませんでした。もう一度お試しください。
error-unavailable = 現在、ログインサービスに接続できません。少し待ってから、もう一度お試しください。
error-blocked = アカウントがブロックされています。このアカウントの発行元にご相談ください。
error-gone = このアカウントはすでに存在しません。このアカウントの発行元にご相談ください。
error-late-code = ログインに時間がかかりすぎたか、このログインはすでに完了しています。もう一度ログインしてください。
error-sign-in-failed = ログインを確認できませんでした。もう一度ログインしてください。
error-offline = サーバーに接続できません。接続を確認してから、もう一度お試しください。
error-misdirected = 使用されたアドレスでは、このページは応答しません。
error-not-found = このアドレスには何もありません。
error-not-understood = サーバーが要求を理解できませんでした。ページを再読み込みして、もう一度お試しください。
error-too-large = 保存できる量を超えています。短くして、もう一度お試しください。
error-internal = こちら側で問題が発生しました。少し待ってから、もう一度お試しください。

## Why a value was not accepted

refusal-missing = 必須項目です。入力してください。
refusal-too-short =
    { $shortest ->
       *[other] { $shortest }文字以上で入力してください（現在{ NUMBER($actual) }文字）。
    }
refusal-too-long =
    { $longest ->
       *[other] { $longest }文字以内で入力してください（現在{ NUMBER($actual) }文字）。
    }
refusal-too-many = 選べるのは{ NUMBER($most) }個までです（現在{ NUMBER($actual) }個）。
refusal-too-few = { NUMBER($least) }個以上選んでください（現在{ NUMBER($actual) }個）。
refusal-too-small = { $least }以上の値を入力してください。
refusal-too-great = { $most }以下の値を入力してください。
refusal-too-early = { $earliest }以降の日付を入力してください。
refusal-too-late = { $latest }以前の日付を入力してください。
refusal-line-break = 1行で入力してください。
refusal-forbidden-character = 目に見えない、使用できない文字が含まれています。貼り付けずに、入力し直してください。
refusal-not-a-web-address = https://example.com のようなウェブアドレスを入力してください。
refusal-not-https = https:// で始まるアドレスを入力してください。
refusal-address-with-user = ホスト名の前にユーザー名や @ が付いていないアドレスを入力してください。
refusal-not-an-email = name@example.com のようなメールアドレスを入力してください。
refusal-not-a-phone = +46 31 123 45 67 のような、5～15桁の電話番号を入力してください。
refusal-not-a-date = 2001-02-28 のような、実在する日付を入力してください。
refusal-not-a-number = 42 や 1.5 のような数値を数字で入力してください。
refusal-not-digits = 数字だけで入力してください。
refusal-not-a-handle = a～zの英字と数字を使ってください。その間には、ピリオド、ハイフン、アンダースコアも使えます。
refusal-not-a-choice = リストから1つ選んでください。
refusal-managed = この項目はログイン元のサービスで管理されており、こちらからは変更できませんでした。変更はそちらで行ってください。
refusal-rejected = ログインサービスがこの値を受け付けませんでした。別の値をお試しください。

## The line at the foot of a form

form-saved = 保存しました。
form-saved-except =
    { $fields ->
       *[other] 印の付いた項目を除いて保存しました。
    }
form-saving = 保存しています…
form-checking = 確認しています…
form-slow = まだ応答がありません。ログインサービスか、お使いの接続が遅くなっています。
form-busy-by-itself = ログインサービスが混み合っています。変更は、まもなく自動的に保存されます。
form-busy-by-hand = ログインサービスが混み合っているため、何も保存されませんでした。少し待ってから、もう一度保存してください。
form-often-by-itself = 短い時間に操作の回数が多すぎました。変更は、まもなく自動的に保存されます。
form-often-by-hand = 短い時間に操作の回数が多すぎたため、何も保存されませんでした。少し待ってから、もう一度保存してください。
form-again-now = もう一度保存できるようになりました。
form-offline = オフラインです。入力した内容はここに残ります。接続が回復したら保存してください。
form-offline-not-sent = オフラインのため、まだ何も保存されていません。接続が回復すると、自動的に保存されます。
form-offline-perhaps = 接続が切れたため、変更が保存されたかどうかは分かりません。接続が回復すると、もう一度送信されます。二重に保存されることはありません。
form-online = 接続が回復しました。保存できるようになりました。
form-no-server = サーバーに接続できないため、変更が保存されたかどうかは分かりません。変更はここに残っています。少し待ってから、もう一度保存してください。二重に保存されることはありません。
form-unreachable = 現在、ログインサービスに接続できないため、何も保存されませんでした。入力した内容はここに残っています。
form-session-ended = セッションが終了しました。新しいタブでもう一度ログインしてから、ここに戻って保存してください。入力した内容はここに残っています。
form-unknown = ログインサービスから応答がなかったため、変更が保存されたかどうかは分かりません。
form-unknown-stopped = 応答を待たずに中止したため、変更が保存されたかどうかは分かりません。
form-unknown-still = まだ応答がないため、変更が保存されたかどうかは分かりません。入力した内容はここに残っています。
form-look-stored = 変更は保存されています。
form-look-not-stored = 変更は保存されていません。入力した内容はここに残っています。
form-look-partly = 一部が保存されました。保存されていない項目：{ $names }。
form-blocked = アカウントがブロックされているため、何も保存されませんでした。このアカウントの発行元にご相談ください。
form-gone = このアカウントはすでに存在しないため、何も保存されませんでした。このアカウントの発行元にご相談ください。
form-fault-reference = こちら側で問題が発生しました。少し待ってから、もう一度お試しください。参照コード：{ $name }
form-cancelled = 何も保存されませんでした。入力した内容はここに残っています。
form-nothing-to-save = 保存する変更はありません。
form-discarded = 変更を破棄しました。
form-draft-back = 未保存の変更を復元しました。
form-draft-back-conflict = 未保存の変更を復元しました。その間に、このプロフィールが別の場所で変更されました。印の付いた項目で、どちらを使うか選んでください。
form-elsewhere-conflict = 入力中に、このプロフィールが別のタブで変更されました。印の付いた項目で、どちらを使うか選んでください。
form-undone = 元に戻しました。
form-undone-except-marked = 印の付いた項目を除いて、元に戻しました。
form-undone-except = その後に別の場所で変更された次の項目を除いて、元に戻しました：{ $names }。
form-undo-late = その後に別の場所で変更されたため、元に戻していません：{ $names }。
form-undo-refused = 何も元に戻していません。以前の内容は、もう受け付けられなくなっています。
form-undo-unknown = ログインサービスから応答がなかったため、変更が元に戻されたかどうかは分かりません。
form-empty-value = （空欄）
form-act-undo = 元に戻す
form-act-stop = 待つのをやめる
form-act-cancel = キャンセル
form-act-save = もう一度保存
form-act-check = 今すぐ確認
form-act-sign-in = もう一度ログイン
form-act-reload = 再読み込み

## The sign-in in the browser

signin-not-signed-in = ログインしていません
signin-unknown-state = このログインはこのタブで始められたものではないか、すでに完了しています。もう一度ログインしてください。
signin-late = ログインに時間がかかりすぎました。もう一度ログインしてください。
signin-wrong-issuer = 問い合わせ先とは別のサービスから応答があったため、その応答は使用しませんでした。もう一度ログインしてください。
signin-nothing-to-finish = ここで完了するログインはありません。
signin-no-crypto = このブラウザーでは、このアドレスからのログインが許可されていません。このページのhttpsのアドレスを使い、データの保存を許可してください。
signin-denied = ご自身がログインを許可しなかったか、ログインが拒否されました。現在、ログインしていません。
signin-unauthorized = このアカウントではログインできません。ブロックされている可能性があります。このアカウントの発行元にご相談ください。
signin-question = ログインするには、質問への回答が必要です。もう一度ログインしてください。
signin-unreachable = 現在、ログインサービスに接続できません。少し待ってから、もう一度お試しください。
signin-too-many = 試行回数が多すぎました。しばらく待ってから、もう一度ログインしてください。
signin-other = ログインサービスでログインできませんでした。もう一度お試しください。それでも変わらない場合は、このサービスの運営者にお知らせください。

## A page that tries again by itself

again-by-itself = このページは自動的に再試行します。
again-now = 再試行しています…
again-stopped = このページは自動的な再試行を終了しました。

theme-label = 表示
theme-system = システム設定
theme-light = ライト
theme-dark = ダーク
footer-support = ヘルプ
footer-terms = 利用規約
footer-privacy = プライバシー
first-visit-title = プロフィールはまだ空です
first-visit-text = 必須の項目はありません。入力しておくと便利な項目です。
first-visit-name = ほかの人があなたの呼び方を知ることができます。
first-visit-picture = ほかの人があなただとわかります。
first-visit-zone = あなたのいる場所に合った時刻が表示されます。
first-visit-language = ページがあなたの言語で表示されます。

footer-label = このサイトについて

picture-change = 写真を変更
picture-drop = ここに画像をドロップするか、貼り付けるか、ファイル（JPEG、PNG、WebP）を選択してください。
picture-choose = ファイルを選択
picture-camera = 写真を撮る
picture-crop = 画像の一部。矢印キーで移動し、+ と − で拡大・縮小します。
picture-zoom = ズーム
picture-use = この画像を使う
picture-progress = 画像を送信しています
picture-saved = 写真を変更しました。
picture-not-a-picture = これは画像ではありません。JPEG、PNG、WebP のファイルを選択してください。
picture-unreadable = この画像を読み取れませんでした。壊れている可能性があります。別の画像を選択してください。
picture-animated = この画像は動きます。静止画を選択してください。
picture-too-small = この画像は小さすぎます。32×32 ピクセル以上の画像を選択してください。
picture-too-many-pixels = この画像はピクセル数が多すぎます。より小さい画像を選択してください。
picture-too-large = このファイルは大きすぎます。20 MB 以下のファイルを選択してください。
picture-conflict = その間に写真が別の場所で変更されました。それでもこの画像を使うか、キャンセルしてください。
picture-managed = この画像はログイン元で管理されているため、ここでは変更できません。
picture-no-room = 何も保存されていません。プロフィールがいっぱいです。先に何かを短くしてください。
error-picture-refused = この画像は使えません。別の画像を選択してください。
