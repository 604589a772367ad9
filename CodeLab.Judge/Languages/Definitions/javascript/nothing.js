// Loaded ahead, so that loading the first file of a program finds the way prepared.
"use strict";
