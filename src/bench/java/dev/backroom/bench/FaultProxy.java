package dev.backroom.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A TCP proxy on this machine that can lose answers: the other side has done its work, and nobody
 * hears of it. The mode, {@code pass} or {@code cut:0}, is the body of a POST to the control port.
 */
final class FaultProxy implements AutoCloseable {
  static final String PASS = "pass";
  static final String CUT = "cut:0";
  private static final int BACKLOG = 200;

  private final InetSocketAddress target;
  private final ServerSocket entrance;
  private final HttpServer control;
  private volatile String mode = PASS;

  private FaultProxy(InetSocketAddress target) throws IOException {
    var here = InetAddress.getLoopbackAddress();
    this.target = target;
    entrance = new ServerSocket(0, BACKLOG, here);
    control = HttpServer.create(new InetSocketAddress(here, 0), 0);
  }

  static FaultProxy before(InetSocketAddress target) throws IOException {
    var proxy = new FaultProxy(target);
    proxy.control.createContext(
        "/",
        exchange -> {
          proxy.mode =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    proxy.control.start();
    background(proxy::accept);
    return proxy;
  }

  int port() {
    return entrance.getLocalPort();
  }

  int controlPort() {
    return control.getAddress().getPort();
  }

  @Override
  public void close() throws IOException {
    control.stop(0);
    entrance.close();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var caller = entrance.accept();
        background(() -> connect(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket caller) {
    try (caller;
        var system = new Socket(target.getAddress(), target.getPort())) {
      background(() -> forward(caller, system));
      answer(system, caller);
    } catch (IOException broken) {
      // Either side hung up: the other one notices by itself.
    }
  }

  private static void forward(Socket caller, Socket system) {
    try {
      caller.getInputStream().transferTo(system.getOutputStream());
    } catch (IOException broken) {
      // As above.
    }
  }

  private void answer(Socket system, Socket caller) throws IOException {
    var buffer = new byte[16 * 1024];
    var answers = system.getInputStream();
    for (var read = answers.read(buffer); read > 0; read = answers.read(buffer)) {
      if (mode.equals(CUT)) {
        caller.setSoLinger(true, 0);
        return;
      }
      caller.getOutputStream().write(buffer, 0, read);
    }
  }

  private static void background(Runnable work) {
    var thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
