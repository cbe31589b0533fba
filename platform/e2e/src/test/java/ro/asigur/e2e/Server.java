package ro.asigur.e2e;

/** A server that answers on a port of this machine; its counties are told apart by the Host header. */
public record Server(int port) {

    /** What stands in the Host header; an empty county is the front page. */
    public String host(String county) {
        return (county.isEmpty() ? "" : county + ".") + "localhost:" + port;
    }
}
