// `workflow.creationTimestamp.…`: the letters of strftime that the controller knows, in UTC.

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export const strftimeLetters = [..."BbmAadHIMSYypZzL"];

export function strftime(letter: string, milliseconds: number): string {
  const time = new Date(milliseconds);
  const month = months[time.getUTCMonth()] ?? "";
  const day = days[time.getUTCDay()] ?? "";
  const two = (value: number): string => String(value).padStart(2, "0");
  const forms: Readonly<Record<string, string>> = {
    B: month,
    b: month.slice(0, 3),
    m: two(time.getUTCMonth() + 1),
    A: day,
    a: day.slice(0, 3),
    d: two(time.getUTCDate()),
    H: two(time.getUTCHours()),
    I: two(time.getUTCHours() % 12 === 0 ? 12 : time.getUTCHours() % 12),
    M: two(time.getUTCMinutes()),
    S: two(time.getUTCSeconds()),
    Y: String(time.getUTCFullYear()),
    y: two(time.getUTCFullYear() % 100),
    p: time.getUTCHours() < 12 ? "AM" : "PM",
    Z: "UTC",
    z: "+0000",
    L: `.${String(time.getUTCMilliseconds()).padStart(3, "0")}`,
  };
  return forms[letter] ?? "";
}
