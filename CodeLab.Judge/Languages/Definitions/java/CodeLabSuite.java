import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.FileOutputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the test classes of a suite with JUnit. The runner and its assertions are loaded before the program, by a class loader above
 * the program's: a class of the same name in the program is never used. Only the classes of the suite's test files are asked for tests,
 * and nothing that the program brings is a listener, an extension or a setting.
 *
 * Standard input: {"nonce", "tests": [path]}. Descriptor 3: {"nonce", "tests": [{"id", "name", "outcome", "message"}], "passed"}.
 */
public final class CodeLabSuite {
    private static final int MOST_EXPLAINED = 50;
    private static final int LONGEST = 1000;
    private static final Path PROGRAM = Path.of("/program");

    public static void main(String[] none) throws Exception {
        OutputStream report = new FileOutputStream("/proc/self/fd/3");
        Map<?, ?> request = (Map<?, ?>) CodeLabJson.parse(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        // The secret word is nowhere but in this frame.
        String nonce = (String) request.get("nonce");
        Results results = new Results();
        run((List<?>) request.get("tests"), results);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("nonce", nonce);
        told.put("tests", results.tests());
        told.put("passed", results.passed());
        report.write((CodeLabJson.write(told) + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(results.passed() ? 0 : 1);
    }

    private static void run(List<?> files, Results results) throws Exception {
        ClassLoader own = CodeLabSuite.class.getClassLoader();
        LauncherConfig config = LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();
        Launcher launcher = LauncherFactory.create(config);
        ClassLoader programs = new URLClassLoader(new URL[] {PROGRAM.toUri().toURL()}, own);
        Thread.currentThread().setContextClassLoader(programs);
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (Object file : files) {
            // A class is known by the compiler's output: a source file says its package only inside.
            selectors.add(selectClass(Class.forName(nameOf((String) file), false, programs)));
        }
        TestPlan plan = launcher.discover(LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .enableImplicitConfigurationParameters(false)
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
            .configurationParameter("junit.jupiter.conditions.deactivate", "")
            .build());
        results.expect(plan);
        launcher.execute(plan, results);
    }

    private static String nameOf(String file) throws java.io.IOException {
        String name = Path.of(file).getFileName().toString().replaceFirst("\\.java$", ".class");
        try (var files = java.nio.file.Files.walk(PROGRAM)) {
            List<Path> found = files.filter(path -> path.getFileName().toString().equals(name)).toList();
            String folder = Path.of(file).getParent() == null ? "" : Path.of(file).getParent().toString();
            Path best = found.stream()
                .map(PROGRAM::relativize)
                .filter(path -> path.getParent() == null || folder.endsWith(path.getParent().toString()))
                .max(java.util.Comparator.comparingInt(Path::getNameCount))
                .orElseThrow(() -> new IllegalStateException("The test file " + file + " has no class of its name."));
            return best.toString().replaceFirst("\\.class$", "").replace('/', '.');
        }
    }

    /** What became of each test, in the order in which they were found or came up. */
    private static final class Results implements TestExecutionListener {
        private final Map<String, String> outcomes = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, String> messages = new LinkedHashMap<>();
        private boolean broken;

        void expect(TestPlan plan) {
            plan.getRoots().forEach(root -> plan.getDescendants(root).stream().filter(TestIdentifier::isTest).forEach(this::meet));
        }

        private synchronized void meet(TestIdentifier test) {
            names.put(test.getUniqueId(), test.getDisplayName());
            outcomes.putIfAbsent(test.getUniqueId(), "missing");
        }

        @Override
        public void dynamicTestRegistered(TestIdentifier test) {
            if (test.isTest()) {
                meet(test);
            }
        }

        @Override
        public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
            // Known before anything of the program is run, from the suite's own annotations.
            if (identifier.isTest()) {
                outcomes.put(identifier.getUniqueId(), "skipped");
            } else {
                outcomes.replaceAll((id, outcome) -> id.startsWith(identifier.getUniqueId() + "/") ? "skipped" : outcome);
            }
        }

        @Override
        public synchronized void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            // An aborted test did not pass: the program could throw the exception that aborts one.
            boolean successful = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            broken |= !successful;
            result.getThrowable().ifPresent(thrown -> {
                explain(identifier.getUniqueId(), thrown);
                System.err.println("FAILED " + identifier.getDisplayName());
                thrown.printStackTrace();
            });
            if (identifier.isTest()) {
                outcomes.put(identifier.getUniqueId(), successful ? "passed" : "failed");
            }
        }

        // A report has a size that it may not pass.
        private void explain(String id, Throwable thrown) {
            String text = thrown instanceof AssertionError ? thrown.getMessage() : thrown.toString();
            if (messages.size() < MOST_EXPLAINED && text != null) {
                messages.put(id, text.strip().substring(0, Math.min(text.strip().length(), LONGEST)));
            }
        }

        synchronized boolean passed() {
            return !broken && outcomes.containsValue("passed") && outcomes.values().stream().allMatch(each -> each.equals("passed") || each.equals("skipped"));
        }

        synchronized List<Map<String, String>> tests() {
            return outcomes.entrySet().stream().map(each -> Map.of(
                "id", names.get(each.getKey()),
                "name", names.get(each.getKey()).replaceFirst("\\(\\)$", ""),
                "outcome", each.getValue(),
                "message", messageOf(each.getKey()))).toList();
        }

        // Where a whole class could not be made ready, its tests say why.
        private String messageOf(String id) {
            return messages.entrySet().stream().filter(each -> id.equals(each.getKey()) || id.startsWith(each.getKey() + "/"))
                .map(Map.Entry::getValue).findFirst().orElse("");
        }
    }
}
