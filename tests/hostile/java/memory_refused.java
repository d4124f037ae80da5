// Asks for an array longer than arrays can be: an OutOfMemoryError, although no memory was wanting.
public class Main {
    public static void main(String[] args) {
        long[] block = new long[Integer.MAX_VALUE];
        System.out.println(block.length);
    }
}
