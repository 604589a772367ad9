// expect: WA, RE, CE
class Twice {
  static int of(int n) { return 4; }
}
// --- Always.java
import org.junit.jupiter.api.extension.*;

public class Always implements TestExecutionExceptionHandler {
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown) { }
}
// --- META-INF/services/org.junit.jupiter.api.extension.Extension
Always
// --- junit-platform.properties
junit.jupiter.extensions.autodetection.enabled=true
