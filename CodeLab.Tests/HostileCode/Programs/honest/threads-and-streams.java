// expect: AC
// output: 4950 45
import java.util.concurrent.*;
import java.util.stream.*;

public class Main {
  public static void main(String[] args) throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    int sum = 0;
    for (var each : pool.invokeAll(IntStream.range(0, 10).<Callable<Integer>>mapToObj(i -> () -> i).toList())) sum += each.get();
    pool.shutdown();
    System.out.println(IntStream.range(0, 100).parallel().sum() + " " + sum);
  }
}
