### The sentences that people read. They say what happened and what to do, in plain words.
###
### Every language has the same messages with the same variables; which of a number's forms it needs is its own
### (`one`, `few`, `many`, `other`: the CLDR's plural categories).

## The frame of every page

app-title = { $page } – { $brand }
skip-link = Skip to the content
sign-in-button = Sign in
sign-out-button = Sign out
sign-in-again-button = Sign in again
try-again-button = Try again
save-button = Save
discard-button = Discard
not-set = Not set
yes = Yes
no = No
language-change = Change the language
theme-label = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
footer-label = About this site
footer-support = Help
footer-terms = Terms of use
footer-privacy = Privacy

## The start page

home-signed-out = You are signed out
home-title = Your profile, in your hands
home-lead = Here you see what your account says about you, and change what is yours to change. Sign in with the account you already have.
home-only-you = Only you
home-only-you-text = This page reaches your own record and nobody else’s.
home-reasons = A reason for everything
home-reasons-text = Where something cannot be changed here, it says why, and where it can.
home-nothing-lost = Nothing gets lost
home-nothing-lost-text = What you type stays until it is saved, even when something else changes meanwhile.

## Signing in

signing-in-title = Signing in
signing-in-heading = Signing you in…
signing-in-moment = One moment.
sign-in-title = Sign in
sign-in-leaving = Taking you to the sign-in page…
sign-in-slow = This is taking longer than usual. Signing in needs JavaScript and WebAssembly: if they are switched off for this page, switch them on.

## Addresses where there is nothing

not-found-title = Not found
not-found-heading = There is nothing here
not-found-text = The address may be mistyped, or the page may have moved.
not-found-start = To the start

## The profile

profile-title = Your profile
group-profile = Profile
group-about-you = About you
group-sign-in = Sign-in
sign-in-email = E-mail
sign-in-ways = You sign in with
email-verified = Verified
email-not-verified = Not verified
required-mark = (required)
list-help = Write one on each line.
list-add = Add
list-add-to = Add: { $label }
list-remove = Remove
list-remove-from = Remove: { $label }
clock-now = Now: { $clock }
unsaved-mark = Unsaved changes
as-of-mark = As of { $time }
summary-title = Please look at these fields
conflict-both = This was changed elsewhere meanwhile. It is now “{ $theirs }”; you typed “{ $mine }”. Save again to keep yours.
conflict-use = Use “{ $theirs }”
conflict-mark = It was changed elsewhere meanwhile.
elsewhere-title = Somebody else is signed in now
elsewhere-text = In another tab of this browser, { $name } has signed in. The profile that was shown here has been put away.
elsewhere-go-on = Go on as { $name }
# How people sign in who have a password with this service.
way-password = E-mail and password
way-code = A code by e-mail
way-code-sms = A code by text message

first-visit-title = Your profile is still empty
first-visit-text = Nothing here is required. This is what is worth filling in:
first-visit-name = so that people know what to call you.
first-visit-picture = so that people recognise you.
first-visit-zone = so that times are right where you are.
first-visit-language = so that pages speak to you in your language.

## What fields are called

label-name = Full name
label-given-name = Given name
label-family-name = Family name
label-nickname = Nickname
label-picture = Picture URL
label-about = About you
label-website = Website
label-location = Location
label-zoneinfo = Time zone
label-locale = Language
label-middle-name = Middle name
label-preferred-username = Preferred user name
label-profile = Profile page
label-email = E-mail
label-phone-number = Phone number
label-gender = Gender
label-birthdate = Date of birth
label-address = Address
label-display-name = Name shown here
label-display-picture = Picture shown here
label-street-address = Street and number
label-postal-code = Postal code
label-locality = Town
label-region = State or region
label-country = Country

help-nickname = What you like to be called.
help-picture = The https address of a picture of you.
help-about = A few sentences, up to 500 characters.
help-website = Starts with https:// or http://.
help-location = A town, a country, or both.

## Why a field can or cannot be changed here. `{ $owner }` is Google, a company, or a service.

reason-own-field = This cannot be changed here.
reason-own-group = These cannot be changed here.
reason-each-login-field = This comes from { $owner } at each sign-in. Change it there.
reason-each-login-group = These come from { $owner } at each sign-in. Change them there.
reason-enterprise-field = This is managed by { $owner }. Ask its administrators to change it.
reason-enterprise-group = These are managed by { $owner }. Ask its administrators to change them.
reason-first-login = Copied from { $owner } when you first signed in. What you change here stays here.
reason-external-field = This is kept in the user store behind { $owner }. Ask the people who run this service to change it.
reason-external-group = These are kept in the user store behind { $owner }. Ask the people who run this service to change them.
reason-linked-field = Your main sign-in decides this: { $owner }. The accounts linked to it do not change it.
reason-linked-group = Your main sign-in decides these: { $owner }. The accounts linked to it do not change them.
reason-override-owner = Shown here instead of what comes from { $owner }, which stays as it is there.
reason-override = Shown here instead of what the people who run this service have set.
reason-flow-field = This cannot be changed on this page, because a new one has to be confirmed. Ask the people who run this service to change it.
reason-flow-group = These cannot be changed on this page, because a new one has to be confirmed. Ask the people who run this service to change them.
reason-policy-field = This is set by the people who run this service. Ask them to change it.
reason-policy-group = These are set by the people who run this service. Ask them to change them.
reason-other-shape = Another program keeps something here that this form cannot show whole, so it cannot be changed here.
override-set = Set how you appear here
override-set-picture = Set the picture shown here
override-back-owner = Show what comes from { $owner } again
override-back = Show what was there before
email-elsewhere-owner = Your e-mail address and your way of signing in come from { $owner }. Change them there.
email-elsewhere-enterprise = Your e-mail address and your way of signing in are managed by { $owner }. Ask its administrators to change them.
email-elsewhere = Your e-mail address and your way of signing in cannot be changed here. Ask the people who gave you this account.

## A form that was posted without a script and not saved

unsaved-title = Your changes were not saved
unsaved-title-partly = Saved, except for what is managed where you sign in
unsaved-title-unknown = It is not known whether your changes were saved
# { $names } are labels of fields, with commas between them.
unsaved-partly = Left as before: { $names }. Everything else was saved.
unsaved-stored = stored just now is “{ $stored }”, you typed “{ $typed }”.
unsaved-check = Check now, in a new tab
unsaved-typed = You typed: { $typed }
typed-title = What you typed, not saved yet
typed-title-unknown = What you typed, perhaps saved

## Pages that could not be shown

trouble-title = This did not work
trouble-title-session = Please sign in again
trouble-title-shut = This account cannot be used
trouble-title-unreachable = The sign-in service cannot be reached
trouble-title-busy = The sign-in service is busy
trouble-title-often = That was too often
trouble-reference = Reference: { $name }
stop-trying-button = Stop trying

## What went wrong. Used on pages, and by the form and the sign-in in the browser.

error-unauthenticated = Your session has ended. Sign in again to go on.
error-other-account = You are now signed in as someone else, so nothing was saved. Reload the page to see that account.
error-forbidden = This request did not come from a page of ours, so nothing was done. Reload the page and try again.
error-insufficient-scope = The program that you use is not allowed to do that.
error-malformed = The form could not be read, so nothing was saved. Reload the page and try again.
error-refused = Nothing was saved yet. Please look at the marked fields.
error-no-room =
    { $left ->
        [one] Nothing was saved: your profile has room for about { $left } more character, and this needs { NUMBER($needed) }. Shorten something and save again.
       *[other] Nothing was saved: your profile has room for about { $left } more characters, and this needs { NUMBER($needed) }. Shorten something and save again.
    }
error-conflict = Nothing was saved yet: this profile was changed elsewhere meanwhile. Please choose at the marked fields.
error-outcome-unknown = The sign-in service gave no answer, so we do not know whether your changes were saved. Look at what is stored, or save again: nothing is stored twice.
error-busy = The sign-in service is busy. Wait a moment, then try again.
error-rate-limited = That was too often in a short time. Wait a moment, then try again.
error-too-slow = Your connection is too slow just now, so nothing was saved. Try again.
error-unavailable = The sign-in service cannot be reached just now. Try again in a moment.
error-blocked = Your account is blocked. Ask the people who gave you this account for help.
error-gone = Your account does not exist any more. Ask the people who gave you this account for help.
error-late-code = Signing in took too long, or was finished once already. Please sign in again.
error-sign-in-failed = The sign-in could not be verified. Please sign in again.
error-offline = The server cannot be reached. Check your connection, then try again.
error-misdirected = This page does not answer under the address that was used.
error-not-found = There is nothing at this address.
error-not-understood = The server did not understand the request. Reload the page and try again.
error-too-large = That is more than can be stored. Make it shorter and try again.
error-internal = Something went wrong on our side. Try again in a moment.

## Why a value was not accepted

refusal-missing = Fill this in: it is required.
refusal-too-short =
    { $shortest ->
        [one] Use at least { $shortest } character; these are { NUMBER($actual) }.
       *[other] Use at least { $shortest } characters; these are { NUMBER($actual) }.
    }
refusal-too-long =
    { $longest ->
        [one] Use at most { $longest } character; these are { NUMBER($actual) }.
       *[other] Use at most { $longest } characters; these are { NUMBER($actual) }.
    }
refusal-too-many = Choose at most { NUMBER($most) }; these are { NUMBER($actual) }.
refusal-too-few = Choose at least { NUMBER($least) }; these are { NUMBER($actual) }.
refusal-too-small = Use { $least } or more.
refusal-too-great = Use { $most } or less.
refusal-too-early = Use { $earliest } or a later day.
refusal-too-late = Use { $latest } or an earlier day.
refusal-line-break = Use one line only.
refusal-forbidden-character = This has an invisible character that is not allowed. Type it anew instead of pasting it.
refusal-not-a-web-address = Use a web address, like https://example.com.
refusal-not-https = Use an address that starts with https://.
refusal-address-with-user = Use an address without a user name or an @ before the host.
refusal-not-an-email = Use an e-mail address, like name@example.com.
refusal-not-a-phone = Use a phone number of 5 to 15 digits, like +46 31 123 45 67.
refusal-not-a-date = Use a day of the calendar, like 2001-02-28.
refusal-not-a-number = Use a number in digits, like 42 or 1.5.
refusal-not-digits = Use digits only.
refusal-not-a-handle = Use letters from a to z, digits, and dots, hyphens or underscores between them.
refusal-not-a-choice = Choose one from the list.
refusal-managed = This is kept by the service you sign in with, which did not let us change it. Change it there.
refusal-rejected = The sign-in service did not accept this value. Try another one.

## The line at the foot of a form

form-saved = Saved.
form-saved-except =
    { $fields ->
        [one] Saved, except for one field: it is marked.
       *[other] Saved, except for some fields: they are marked.
    }
form-saving = Saving…
form-checking = Checking…
form-slow = No answer yet: the sign-in service or your connection is slow.
form-busy-by-itself = The sign-in service is busy. Your changes are saved by themselves in a moment.
form-busy-by-hand = The sign-in service is busy, so nothing was saved. Save again in a moment.
form-often-by-itself = That was too often in a short time. Your changes are saved by themselves in a moment.
form-often-by-hand = That was too often in a short time, so nothing was saved. Save again in a moment.
form-again-now = You can save again now.
form-offline = You are offline. What you type is kept here: save it when the connection is back.
form-offline-not-sent = You are offline, so nothing was saved yet. It is saved by itself when the connection is back.
form-offline-perhaps = The connection broke off, so we do not know whether your changes were saved. They are sent again when it is back: nothing is stored twice.
form-online = The connection is back. You can save now.
form-no-server = The server cannot be reached, so we do not know whether your changes were saved. They are kept here. Save again in a moment: nothing is stored twice.
form-unreachable = The sign-in service cannot be reached just now, so nothing was saved. What you typed is kept here.
form-session-ended = Your session has ended. Sign in again in a new tab, then come back and save: what you typed is kept here.
form-unknown = The sign-in service gave no answer, so we do not know whether your changes were saved.
form-unknown-stopped = You did not wait for the answer, so we do not know whether your changes were saved.
form-unknown-still = There is still no answer, so we do not know whether your changes were saved. What you typed is kept here.
form-look-stored = Saved: your changes are stored.
form-look-not-stored = Your changes are not stored. What you typed is still here.
# { $names } are labels of fields, with commas between them.
form-look-partly = Saved in part. Not stored: { $names }.
form-blocked = Your account is blocked, so nothing was saved. Ask the people who gave you this account for help.
form-gone = Your account does not exist any more, so nothing was saved. Ask the people who gave you this account for help.
form-fault-reference = Something went wrong on our side. Try again in a moment. Reference: { $name }
form-cancelled = Nothing was saved. What you typed is still here.
form-nothing-to-save = Nothing to save.
form-discarded = Your changes were discarded.
form-draft-back = Your unsaved changes are back.
form-draft-back-conflict = Your unsaved changes are back. This profile was changed elsewhere meanwhile: please choose at the marked fields.
form-elsewhere-conflict = This profile was changed in another tab meanwhile. Please choose at the marked fields.
form-undone = Undone.
form-undone-except-marked = Undone, except for what is marked.
form-undone-except = Undone, except for what was changed elsewhere since: { $names }.
form-undo-late = Not undone, because it was changed elsewhere since: { $names }.
form-undo-refused = Nothing was undone: what was there before is not accepted any more.
form-undo-unknown = The sign-in service gave no answer, so we do not know whether your changes were undone.
# Stands for a value that is empty, where values are quoted.
form-empty-value = (empty)
form-act-undo = Undo
form-act-stop = Stop waiting
form-act-cancel = Cancel
form-act-save = Save again
form-act-check = Check now
form-act-sign-in = Sign in again
form-act-reload = Reload

## The sign-in in the browser

signin-not-signed-in = You are not signed in
signin-unknown-state = This sign-in was not begun in this tab, or was finished once already. Please sign in again.
signin-late = Signing in took too long. Please sign in again.
signin-wrong-issuer = The answer did not come from the service that was asked, so it was not used. Please sign in again.
signin-nothing-to-finish = There is no sign-in to finish here.
signin-no-crypto = This browser does not allow signing in from this address. Use the https address of this page, and allow storage for it.
signin-denied = You did not allow the sign-in, or it was refused. You are not signed in.
signin-unauthorized = Your account may not sign in. It may be blocked: ask the people who gave you this account for help.
signin-question = The sign-in needs you to answer a question. Please sign in again.
signin-unreachable = The sign-in service cannot be reached just now. Try again in a moment.
signin-too-many = There were too many tries. Wait a while, then sign in again.
signin-other = The sign-in service could not sign you in. Please try again; if it stays like this, tell the people who run this service.

## A page that tries again by itself

again-by-itself = This page tries again by itself.
again-now = Trying again…
again-stopped = This page does not try again by itself any more.

## Pictures

picture-change = Change picture
picture-drop = Drop a picture here, paste one, or choose a file: JPEG, PNG or WebP.
picture-choose = Choose a file
picture-camera = Take a photo
picture-crop = Part of the picture. Move it with the arrow keys, make it larger or smaller with + and −.
picture-zoom = Zoom
picture-use = Use this picture
picture-progress = Sending the picture
picture-saved = Your picture was changed.
picture-not-a-picture = That is not a picture. Choose a JPEG, PNG or WebP file.
picture-unreadable = That picture could not be read. It may be damaged: choose another one.
picture-animated = That picture moves. Choose one that stands still.
picture-too-small = That picture is too small. Choose one of at least 32 by 32 pixels.
picture-too-many-pixels = That picture has too many pixels. Choose a smaller one.
picture-too-large = That file is too large. Choose one of at most 20 MB.
picture-conflict = Your picture was changed elsewhere meanwhile. Use this one all the same, or cancel.
picture-managed = This picture is managed where you sign in, so it cannot be changed here.
picture-no-room = Nothing was saved: your profile is full. Shorten something first.
error-picture-refused = That picture cannot be used. Choose another one.
