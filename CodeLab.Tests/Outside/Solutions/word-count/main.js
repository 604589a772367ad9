module.exports = {
  countWords(sentence) {
    const counts = {};
    for (const [word] of sentence.toLowerCase().matchAll(/\w+('\w+)?/g)) counts[word] = (counts[word] ?? 0) + 1;
    return counts;
  },
};
