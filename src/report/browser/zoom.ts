const [smallest, largest, step] = [0.1, 3, 1.25];
/** Smaller than this, nobody can read it: then it is scrolled. */
const readable = 0.6;

/** The graph fits its card at first, and may be made larger. */
export function zoomGraph(): void {
  const frame = document.querySelector<HTMLElement>(".graph");
  const picture = frame?.querySelector("svg");
  if (!frame || !picture) return;
  const { width, height } = picture.viewBox.baseVal;
  let [scale, isFitted] = [1, true];
  const zoomTo = (wanted: number): void => {
    scale = Math.min(largest, Math.max(smallest, wanted));
    picture.setAttribute("width", String(Math.round(width * scale)));
    picture.setAttribute("height", String(Math.round(height * scale)));
  };
  const fitting = (): number => Math.min(1, frame.clientWidth / width);
  for (const button of document.querySelectorAll<HTMLElement>("[data-zoom]")) {
    button.addEventListener("click", () => {
      const way = button.dataset["zoom"];
      isFitted = way === "fit";
      zoomTo(way === "fit" ? fitting() : way === "in" ? scale * step : scale / step);
    });
  }
  new ResizeObserver(() => {
    if (isFitted) zoomTo(Math.max(readable, fitting()));
  }).observe(frame);
}
