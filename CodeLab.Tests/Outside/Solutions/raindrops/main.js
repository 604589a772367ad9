const sounds = [[3, "Pling"], [5, "Plang"], [7, "Plong"]];

function convert(number) {
  const heard = sounds.filter(([factor]) => number % factor === 0).map(([, sound]) => sound);
  return heard.length > 0 ? heard.join("") : `${number}`;
}
