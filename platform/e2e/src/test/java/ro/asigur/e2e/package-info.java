/** Tries of the launched product from outside: browser journeys and the API as a black box. */
package ro.asigur.e2e;
