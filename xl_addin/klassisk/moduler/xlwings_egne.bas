'--- Below: not from xlwings, but in the place of its procedures of the same names ---

Public Sub RunPython(ByVal PythonCommand As String)
    'The COM server is the one that answers the worksheet functions; errors go to the caller
    XLPy.SetAttr XLPy.Module("xlwings._xlwindows"), "BOOK_CALLER", ActiveWorkbook
    XLPy.Exec PythonCommand
End Sub

Private Function PythonPath() As String
    'The user's own file first, else where our installer puts it. No setting comes from a workbook
    Dim fil As String, verdi As String
    fil = Brukermappe("USERPROFILE") & "\." & PROJECT_NAME & "\" & PROJECT_NAME & ".conf"
    verdi = PYTHON_VED_INSTALLASJON
    If FileExistsOnWindows(fil) Then
        If Not GetConfigFromFile(fil, "INTERPRETER_WIN", verdi) Then verdi = PYTHON_VED_INSTALLASJON
    End If
    PythonPath = Replace(verdi, "%LOCALAPPDATA%", Brukermappe("LOCALAPPDATA"))
    If Not FileExistsOnWindows(PythonPath) Then Err.Raise 1002, Description:={{MANGLER_OPPSETT}}
End Function

Private Function Brukermappe(ByVal variabel As String) As String
    'Environ, GetAttr and the DLL know the letters of the machine's code page only. A user name with
    'others has a short name (8.3) without them
    Const PLASS As Long = 1024
    Dim lang As String, kort As String, antall As Long
    Brukermappe = Environ(variabel)
    lang = String$(PLASS, " ")
    antall = GetEnvironmentVariableW(StrPtr(variabel), StrPtr(lang), PLASS)
    If antall = 0 Or antall >= PLASS Then Exit Function
    lang = Left$(lang, antall)
    If lang = Brukermappe Then Exit Function
    kort = String$(PLASS, " ")
    antall = GetShortPathNameW(StrPtr(lang), StrPtr(kort), PLASS)
    If antall > 0 And antall < PLASS Then Brukermappe = Left$(kort, antall)
End Function

Private Function FileExists(ByVal FileSpec As String) As Boolean
    FileExists = FileExistsOnWindows(FileSpec)
End Function

Private Function XLPyCommand() As String
    'What the DLL starts. -I: neither the folder Excel stands in nor PYTHONPATH can slip in modules
    Dim tail As String
    tail = " -I -B -c ""import xlwings; xlwings.serve('$(CLSID)')"""
    XLPyCommand = "cmd.exe  /K " & Chr(34) & Chr(34) & PythonPath & Chr(34) & tail & Chr(34)
End Function

Private Sub XLPyLoadDLL()
    'pip puts the DLL in the folder above Scripts
    Dim mappe As String
    mappe = ParentFolder(PythonPath)
    If LoadLibrary(mappe & "\" & XLPyDLLName) = 0 Then
        If LoadLibrary(ParentFolder(mappe) & "\" & XLPyDLLName) = 0 Then
            Err.Raise 1003, Description:=Replace({{MANGLER_DLL}}, "{dll}", XLPyDLLName)
        End If
    End If
End Sub
