// Asks whether one type is a kind of another, which leads to the same question about larger types, for ever.
public class Main {
    interface Box<T> {
    }

    static class Nest<T> implements Box<Box<? super Nest<Nest<T>>>> {
    }

    public static void main(String[] args) {
        Box<? super Nest<Byte>> box = new Nest<Byte>();
    }
}
