function nucleotideCounts(strand) {
  return Object.fromEntries([..."GATC"].map(base => [base, strand.split(base).length - 1]));
}
