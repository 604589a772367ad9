"use strict";
throw new Error("This module is not available to programs that are tested by a suite.");
