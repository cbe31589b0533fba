package ro.asigur.launcher.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which TCP ports of this machine may be listened on. */
public final class Ports {
    private Ports() {}

    /** On 127.0.0.1 only. */
    public static boolean isFreeOnLoopback(int port) {
        return isFree(new InetSocketAddress(loopback(), port));
    }

    /** On one address of the machine; {@code 0.0.0.0} is all of them. */
    public static boolean isFreeOn(String address, int port) {
        return isFree(new InetSocketAddress(address, port));
    }

    /** One that was free a moment ago. */
    public static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false; // taken, or not allowed: for the caller it is the same
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
