// Serves itself on the loopback.
package main

import (
	"fmt"
	"io"
	"net"
)

func main() {
	server, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		client, _ := server.Accept()
		client.Write([]byte("hi"))
		client.Close()
	}()
	client, err := net.Dial("tcp", server.Addr().String())
	if err != nil {
		panic(err)
	}
	answer, _ := io.ReadAll(client)
	fmt.Println(string(answer))
}
