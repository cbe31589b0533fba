/** Tries inside the server: Arquillian, Payara Micro and the real WAR. */
package ro.asigur.server;
