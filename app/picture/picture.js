// Choosing, cropping and sending a picture. Plain JavaScript over what every browser has: a second WebAssembly would bring
// its own runtime for work that is all events and a canvas. Loaded when somebody asks for it, and by nothing else. All
// words are in the page's template.

const EDGE = 512; // what the server keeps
const SMALLEST = 32; // and what it takes at least
const MOST_BYTES = 20 * 1024 * 1024; // of a file that is read here; what is sent is small
const MOST_ZOOM = 4;

/** Opens the dialog for the field of this button. */
export function open(button) {
  const template = document.getElementById('picture-dialog');
  const dialog = template.content.firstElementChild.cloneNode(true);
  const find = (selector) => dialog.querySelector(selector);
  const say = (code) => (find(`[data-code="${code}"]`) ?? find('[data-code=internal]')).textContent;
  const complain = (code) => { find('[role=alert]').textContent = code ? say(code) : ''; };
  const canvas = find('canvas');
  const zoom = find('[type=range]');
  const form = button.closest('form');
  const id = button.dataset.picture;
  const base = form.elements[`base.${id}`];
  let base_value = base.value;
  let picture; // the bitmap
  let kind = 'image/png';
  let x = 0;
  let y = 0; // the middle of the part, in pixels of the picture
  let request;

  // The side of the part that is shown, in pixels of the picture.
  const side = () => Math.min(picture.width, picture.height) / Number(zoom.value);
  const within = (value, least, most) => Math.min(Math.max(value, least), most);

  const paint = (target, edge) => {
    const part = side();
    x = within(x, part / 2, picture.width - part / 2);
    y = within(y, part / 2, picture.height - part / 2);
    const context = target.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.clearRect(0, 0, edge, edge);
    context.drawImage(picture, x - part / 2, y - part / 2, part, part, 0, 0, edge, edge);
  };
  const draw = () => paint(canvas, EDGE);

  const move = (dx, dy) => {
    // What is moved is the picture, under a frame that stays.
    const pixels = side() / canvas.clientWidth;
    x -= dx * pixels;
    y -= dy * pixels;
    draw();
  };
  const magnify = (factor) => {
    zoom.value = within(Number(zoom.value) * factor, 1, MOST_ZOOM);
    draw();
  };

  const take = async (file) => {
    if (!file || request) return;
    complain();
    if (file.size > MOST_BYTES) return complain('too_large');
    const fault = await unfit(file);
    if (fault) return complain(fault);
    let read;
    try {
      read = await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch {
      return complain('unreadable');
    }
    if (Math.min(read.width, read.height) < SMALLEST) return complain('too_small');
    picture?.close();
    picture = read;
    kind = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
    [x, y, zoom.value] = [read.width / 2, read.height / 2, 1];
    find('.crop').hidden = find('[data-use]').hidden = false;
    draw();
    canvas.focus();
  };

  const send = async () => {
    if (!picture || request) return;
    complain();
    const small = document.createElement('canvas');
    // Never larger than the part is.
    small.width = small.height = Math.round(within(side(), SMALLEST, EDGE));
    paint(small, small.width);
    const blob = await new Promise((done) => { small.toBlob(done, kind, 0.9); });
    if (!blob) return complain('unreadable');
    const bar = find('progress');
    [bar.value, bar.hidden, find('[data-use]').disabled] = [0, false, true];
    // `fetch` does not say how much of a body has gone.
    request = new XMLHttpRequest();
    const end = (code) => {
      request = undefined;
      [bar.hidden, find('[data-use]').disabled] = [true, false];
      complain(code);
    };
    request.upload.onprogress = ({ loaded, total }) => { bar.value = total ? loaded / total : 0; };
    request.onerror = () => end('offline');
    request.ontimeout = () => end('outcome_unknown');
    request.onabort = () => end();
    request.onload = () => {
      const { status, responseText } = request;
      let answer = {};
      try { answer = JSON.parse(responseText); } catch { /* something between us and the server has answered */ }
      if (status === 200 && answer.changed) return end(), saved(answer);
      // The person has seen it now: sending once more replaces it knowingly.
      if (answer.code === 'conflict') base_value = answer.fields?.[id]?.theirs ?? base_value;
      end(answer.code === 'picture_refused' ? answer.reason : answer.code ?? 'internal');
    };
    request.open('POST', '/api/picture');
    request.timeout = 40_000;
    request.setRequestHeader('Content-Type', kind);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Selfsame', '1');
    const subject = form.elements.subject.value;
    request.setRequestHeader('X-Selfsame-Form', String(new URLSearchParams({ subject, field: id, base: base_value })));
    request.send(blob);
  };

  const saved = ({ values, picture: shown, display_name }) => {
    // An address that was being typed gives way to what was chosen.
    form.elements[id].value = base.value;
    // The form and every picture of the person hear of it as of every save, in this tab and in others.
    const channel = new BroadcastChannel('selfsame');
    const subject = form.elements.subject.value;
    channel.postMessage(JSON.stringify({ subject, display_name, picture: shown ?? null, values: { [id]: values[id] } }));
    channel.close();
    button.parentNode.querySelector('[data-said]').textContent = say('saved');
    dialog.close();
  };

  find('[data-cancel]').onclick = () => dialog.close();
  find('[data-use]').onclick = send;
  for (const opener of dialog.querySelectorAll('[data-open]')) {
    const input = find(`[data-file=${opener.dataset.open}]`);
    opener.onclick = () => input.click();
    input.onchange = () => { take(input.files[0]); input.value = ''; };
  }
  zoom.oninput = draw;

  dialog.ondragover = (event) => { event.preventDefault(); find('.drop').classList.add('over'); };
  dialog.ondragleave = () => find('.drop').classList.remove('over');
  dialog.ondrop = (event) => {
    event.preventDefault();
    find('.drop').classList.remove('over');
    take(event.dataTransfer.files[0]);
  };
  const paste = (event) => {
    const file = event.clipboardData?.files[0];
    if (file) { event.preventDefault(); take(file); }
  };
  document.addEventListener('paste', paste);

  // One finger or the mouse moves, two fingers zoom.
  const pointers = new Map();
  const gap = () => {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  canvas.onpointerdown = (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  canvas.onpointermove = (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const apart = pointers.size === 2 && gap();
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (apart) magnify(gap() / apart);
    else if (pointers.size === 1) move(event.clientX - before.x, event.clientY - before.y);
  };
  canvas.onpointerup = canvas.onpointercancel = (event) => pointers.delete(event.pointerId);
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    magnify(Math.exp(-event.deltaY / 500));
  }, { passive: false });
  canvas.onkeydown = (event) => {
    const step = event.shiftKey ? 40 : 10;
    const act = {
      ArrowLeft: () => move(-step, 0),
      ArrowRight: () => move(step, 0),
      ArrowUp: () => move(0, -step),
      ArrowDown: () => move(0, step),
      '+': () => magnify(1.1),
      '=': () => magnify(1.1),
      '-': () => magnify(1 / 1.1),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  // By whatever it is closed, Escape included.
  dialog.onclose = () => {
    request?.abort();
    picture?.close();
    document.removeEventListener('paste', paste);
    dialog.remove();
    button.focus();
  };
  document.body.append(dialog);
  dialog.showModal();
}

/** What is wrong with a file, by its first bytes; the server looks at all of them. */
async function unfit(file) {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith('GIF8')) return 'animated';
  if (text.startsWith('\xff\xd8\xff')) return undefined;
  if (text.startsWith('\x89PNG')) return text.includes('acTL') ? 'animated' : undefined;
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') {
    return text.slice(12, 16) === 'VP8X' && head[20] & 2 ? 'animated' : undefined;
  }
  return 'not_a_picture';
}
