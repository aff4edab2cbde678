// One line puts the assistant on any page that the server allows:
//   <script src="https://faq.example.org/widget.js" async data-language="fr" data-side="left"></script>
"use strict";

(() => {
  const script = document.currentScript;
  const home = new URL(".", script.src);
  const left = script.dataset.side === "left";

  const style = `
    :host { all: initial; color-scheme: light dark; }
    button, iframe { position: fixed; z-index: 2147483000; ${left ? "left" : "right"}: 20px; border: 0; }
    button {
      bottom: 20px; width: 56px; height: 56px; padding: 0; border-radius: 50%; background: #0b6b63; cursor: pointer;
      box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
    }
    button:hover { background: #085750; }
    button:focus-visible { outline: 3px solid #0b6b63; outline-offset: 3px; }
    svg { width: 28px; height: 28px; display: block; margin: auto; fill: none; stroke: #fff; stroke-width: 2; stroke-linejoin: round; }
    iframe {
      bottom: 88px; width: min(400px, calc(100vw - 40px)); height: min(640px, calc(100vh - 108px)); border-radius: 16px;
      box-shadow: 0 8px 40px rgb(0 0 0 / 28%); background: Canvas;
    }
    iframe[hidden] { display: none; }
    @media (max-width: 480px) { iframe.ready { inset: 0; width: 100%; height: 100%; border-radius: 0; } }
  `;

  function drawing(outline) {
    const [picture, path] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
    picture.setAttribute("viewBox", "0 0 24 24");
    picture.setAttribute("aria-hidden", "true");
    path.setAttribute("d", outline);
    picture.append(path);
    return picture;
  }

  function start() {
    if (document.querySelector("faq-bot")) return;
    const host = document.createElement("faq-bot");
    const shadow = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", script.dataset.label || "FAQ");
    button.append(drawing("M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-6l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z"));
    shadow.append(button);
    document.body.append(host);
    let frame = null;
    let ready = false;

    function load() {
      frame = document.createElement("iframe");
      const page = new URL("embed", home);
      page.searchParams.set("origin", location.origin);
      if (script.dataset.language) page.searchParams.set("language", script.dataset.language);
      frame.src = page;
      frame.title = button.getAttribute("aria-label");
      shadow.append(frame);
    }

    function greet() {
      if (ready && !frame.hidden) frame.contentWindow.postMessage({ faqBot: "open" }, home.origin);
    }

    function show(open) {
      if (!frame) load();
      frame.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      if (open) greet();
      else button.focus();
    }

    button.addEventListener("click", () => show(!frame || frame.hidden));
    addEventListener("message", (event) => {
      if (!frame || event.source !== frame.contentWindow || event.origin !== home.origin) return;
      if (event.data?.faqBot === "close") show(false);
      if (event.data?.faqBot !== "ready") return;
      ready = true;
      // Nothing else could close what fills the screen.
      frame.classList.add("ready");
      greet();
    });
  }

  if (document.body) start();
  else addEventListener("DOMContentLoaded", start);
})();
