// The only main stands in a class within a class, whose binary name has a dollar sign.
class Outer {
    static class $ {
        static class Inner$ {
            public static void main(String[] args) {
                System.out.println(Inner$.class.getName());
            }
        }
    }
}
