/** `#task-3`, `#group-0`: what the page has a template for is shown beside it. The address says which, so that Back and links work. */
export function showDetails(): void {
  const panel = document.getElementById("details");
  const about = document.getElementById("about");
  if (panel === null || about === null) return;
  let opener: Element | null = null;
  const show = (moveFocus: boolean): void => {
    const hash = location.hash.slice(1);
    const template = /^(?:task|group)-\d+$/.test(hash) ? document.getElementById(`about-${hash}`) : null;
    for (const link of document.querySelectorAll(".chosen")) link.classList.remove("chosen");
    const isOpen = template instanceof HTMLTemplateElement;
    if (isOpen) {
      about.replaceChildren(document.importNode(template.content, true));
      for (const link of document.querySelectorAll(`a[href="#${hash}"]`))
        (link.closest("#tasks tr, svg a") ?? link).classList.add("chosen");
      panel.scrollTop = 0;
    }
    panel.hidden = !isOpen;
    document.body.classList.toggle("open", isOpen);
    if (isOpen && moveFocus) panel.focus({ preventScroll: true });
  };
  const close = (): void => {
    if (panel.hidden) return;
    history.replaceState(null, "", location.pathname + location.search);
    show(false);
    if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link !== null && !panel.contains(link)) opener = link;
    // The same one again: it may have been closed meanwhile.
    if (link !== null && link.getAttribute("href") === location.hash) show(true);
  });
  document.getElementById("close")?.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  window.addEventListener("hashchange", () => {
    show(true);
  });
  show(false);
}
