/**
 * Jars: found, checked against their pinned digest, loaded behind the fence, read once for what they describe.
 */
@NullMarked
package ro.asigur.plugins.jar;

import org.jspecify.annotations.NullMarked;
