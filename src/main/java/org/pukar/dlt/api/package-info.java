/// What staff bring of templates, over HTTP.
@NullMarked
package org.pukar.dlt.api;

import org.jspecify.annotations.NullMarked;
