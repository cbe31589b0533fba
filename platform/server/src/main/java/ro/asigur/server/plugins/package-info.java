/** Where plugins meet HTTP: their endpoints, their files, their live channels, their part of the API's description. */
@NullMarked
package ro.asigur.server.plugins;

import org.jspecify.annotations.NullMarked;
