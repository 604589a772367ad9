exports.flatten = array => array.flat(Infinity).filter(item => item !== null);
