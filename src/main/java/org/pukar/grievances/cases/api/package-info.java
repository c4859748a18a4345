/// Cases for those who settle them, over HTTP.
@NullMarked
package org.pukar.grievances.cases.api;

import org.jspecify.annotations.NullMarked;
