// expect: AC
// output: hello
import com.sun.net.httpserver.HttpServer;
import java.net.*;
import java.net.http.*;

public class Main {
  public static void main(String[] args) throws Exception {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(200, 5);
      exchange.getResponseBody().write("hello".getBytes());
      exchange.close();
    });
    server.start();
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:8080/")).build();
    System.out.println(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
    server.stop(0);
    System.exit(0);
  }
}
