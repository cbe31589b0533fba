@NullMarked
package ro.asigur.monitoring.web;

import org.jspecify.annotations.NullMarked;
