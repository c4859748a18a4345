/// What can be written on a phone's screen: languages, alphabets, lengths, pages, and the catalogs
/// of all words that Pukar says. Pure: no clock, no files but the catalogs', no network.
@NullMarked
package org.pukar.text;

import org.jspecify.annotations.NullMarked;
