//! Changing a picture. All of it needs a script; without one the address is typed, as in any other field.

use super::Avatar;
use crate::form::FormField;
use crate::ports::Uploads;
use crate::sentences::picture_trouble;
use crate::words;
use leptos::nonce::use_nonce;
use leptos::prelude::*;

/// How the person of this page appears.
#[derive(Clone, Debug)]
pub struct Portrait {
    /// What to call them.
    pub name: String,
    /// Their picture, if pages may show it.
    pub picture: Option<String>,
}

/// The picture as it is now, and the button that opens the dialog.
#[component]
pub fn ChangePicture(
    /// The field that holds its address.
    field: FormField,
) -> impl IntoView {
    let (_, portrait) = use_context::<Uploads>().zip(use_context::<Portrait>())?;
    Some(view! {
        <div class="picture">
            <span class="portrait">
                <Avatar name=portrait.name picture=portrait.picture />
            </span>
            <button type="button" class="button small" data-picture=field.field.id>
                {words::picture_change()}
            </button>
            <p class="help" data-said="" aria-live="polite"></p>
        </div>
    })
}

/// The dialog, which costs nothing before somebody asks for it, and what loads its module then: a few bytes of script
/// instead of more WebAssembly in everybody's first load.
#[component]
pub fn PictureDialog() -> impl IntoView {
    let Uploads { module } = use_context()?;
    let trouble = picture_trouble()
        .map(|(code, sentence)| view! { <li data-code=code>{sentence}</li> })
        .into_iter()
        .collect_view();
    let offline = words::error_offline();
    let load = format!(
        "addEventListener('click',e=>{{let b=e.target.closest?.('[data-picture]');\
         b&&import('{module}').then(m=>m.open(b),()=>b.parentNode.querySelector('[data-said]').textContent=\
         document.querySelector('#picture-dialog').dataset.offline)}})"
    );
    Some(view! {
        <template id="picture-dialog" data-offline=offline>
            <dialog class="picture-dialog" aria-labelledby="picture-title">
                <h2 id="picture-title">{words::picture_change()}</h2>
                <div class="drop">
                    <p>{words::picture_drop()}</p>
                    <p class="actions">
                        <button type="button" class="button" data-open="file">
                            {words::picture_choose()}
                        </button>
                        <button type="button" class="button camera" data-open="camera">
                            {words::picture_camera()}
                        </button>
                    </p>
                    <input type="file" data-file="file" accept="image/png,image/jpeg,image/webp" hidden />
                    <input type="file" data-file="camera" accept="image/*" capture="user" hidden />
                </div>
                <div class="crop" hidden>
                    <canvas width="512" height="512" tabindex="0" role="application" aria-label=words::picture_crop()></canvas>
                    <label>
                        {words::picture_zoom()} <input type="range" min="1" max="4" step="0.05" value="1" />
                    </label>
                </div>
                <progress max="1" value="0" aria-label=words::picture_progress() hidden></progress>
                <p class="error" role="alert"></p>
                <ul hidden>{trouble}<li data-code="saved">{words::picture_saved()}</li></ul>
                <p class="actions">
                    <button type="button" class="button quiet" data-cancel="">
                        {words::form_act_cancel()}
                    </button>
                    <button type="button" class="button primary" data-use="" hidden>
                        {words::picture_use()}
                    </button>
                </p>
            </dialog>
        </template>
        <script type="module" nonce=use_nonce()>
            {load}
        </script>
    })
}
