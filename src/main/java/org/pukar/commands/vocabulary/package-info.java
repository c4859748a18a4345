/// The words that texts are read by, found however they are misspelt. Pure.
@NullMarked
package org.pukar.commands.vocabulary;

import org.jspecify.annotations.NullMarked;
