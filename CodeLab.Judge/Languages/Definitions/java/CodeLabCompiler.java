import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A compiler made ready: it has compiled a small class before it waits for the sources of one program. What it makes goes to
 * standard output as a tar. It serves once, so that no program's sources ever meet another's in one process.
 */
public final class CodeLabCompiler {
    private static final Path MADE = Path.of("/tmp/out");

    public static void main(String[] none) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path trial = Files.createTempDirectory("trial");
        compiler.getTask(new java.io.StringWriter(), null, null, List.of("-proc:none", "-d", trial.toString()), null, List.of(new Sample())).call();
        try (var files = Files.walk(trial)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }

        List<String> arguments = CodeLabWarm.await();
        Files.createDirectory(MADE);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = compiler.run(null, said, said, arguments.toArray(new String[0]));
        said.writeTo(System.err);
        System.err.flush();
        if (status == 0) {
            status = new ProcessBuilder("/usr/bin/tar", "-C", MADE.toString(), "-cf", "-", ".").inheritIO().start().waitFor();
        }
        Runtime.getRuntime().halt(status);
    }

    private static final class Sample extends SimpleJavaFileObject {
        Sample() {
            super(URI.create("string:///Sample.java"), Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return """
                import java.util.*;
                public class Sample {
                    record Pair(String name, int count) { }
                    public static void main(String[] args) {
                        var in = new Scanner(System.in);
                        Map<String, Integer> counts = new HashMap<>();
                        for (String word : in.nextLine().split(" ")) counts.merge(word, 1, Integer::sum);
                        counts.entrySet().stream().map(e -> new Pair(e.getKey(), e.getValue())).forEach(System.out::println);
                    }
                }
                """;
        }
    }
}
