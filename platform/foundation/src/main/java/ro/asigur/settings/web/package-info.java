@NullMarked
package ro.asigur.settings.web;

import org.jspecify.annotations.NullMarked;
